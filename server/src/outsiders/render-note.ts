import { html, type Part } from '../public/html.ts'
import { renderPage } from '../public/render-page.ts'

export interface NoteParts {
  readonly title: string
  readonly sentence: string
  /** The page of the roadmap, without what leads to a place on it. */
  readonly back: string
  readonly more?: Part
}

/** A page that says one thing and leads back. */
export function renderNote({ title, sentence, back, more = null }: NoteParts): string {
  return renderPage({
    title,
    description: '',
    head: html`<meta name="robots" content="noindex" />`,
    look: 'nowhere',
    body: html`<main id="main">
      <h1>${title}</h1>
      <p class="intro">${sentence}</p>
      ${more}
      <p class="back"><a href="${back}">Back to the roadmap</a></p>
    </main>`,
  })
}
