import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { html, markupOf } from './html.ts'

it('[PW4] whatever is put into markup comes out as text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = markupOf(html`<a title="${text}">${text}</a>`)
      const [, attribute = '', inside = ''] = /^<a title="([^"]*)">([^<]*)<\/a>$/.exec(made) ?? []
      expect(made.match(/[<>"]/g)?.length).toBe(6)
      expect(unescaped(attribute)).toBe(unescaped(inside))
      if (/^[\u0020-\u007e]*$/.test(text)) expect(unescaped(inside)).toBe(text)
    }),
  )
})

it('[PW4] markup stands as it is, nothing leaves no trace, and what no document may hold is replaced', () => {
  expect(markupOf(html`${[html`<b>${'<'}</b>`, null, 3]}${'a\u0000\uD800b'}`)).toBe('<b>&lt;</b>3a\uFFFD\uFFFDb')
})

function unescaped(text: string): string {
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`' } as const
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/g, (entity) => signs[entity as keyof typeof signs])
}
