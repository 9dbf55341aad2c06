// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { pointerAt } from './share-presence.ts'

afterEach(() => vi.restoreAllMocks())

function boardWith(html: string): void {
  document.body.innerHTML = html
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 200, 300, 90))
}

it('[BD28] tells a pointer as a share of the card it is over', () => {
  boardWith('<section data-lane="next"><div data-scroller><li data-card="f1"><b>title</b></li></div></section>')
  expect(pointerAt({ target: document.querySelector('b'), clientX: 250, clientY: 245 })).toEqual({
    lane: 'next',
    featureId: 'f1',
    x: 0.5,
    y: 0.5,
  })
})

it('[BD28] tells a pointer between cards as a share of the lane, and nothing outside lanes', () => {
  boardWith('<header></header><section data-lane="next"><div data-scroller></div></section>')
  expect(pointerAt({ target: document.querySelector('[data-scroller]'), clientX: 100, clientY: 290 })).toEqual({
    lane: 'next',
    featureId: null,
    x: 0,
    y: 1,
  })
  expect(pointerAt({ target: document.querySelector('header'), clientX: 100, clientY: 290 })).toBeNull()
})
