import { html, markupOf, type Part } from './html.ts'
import { styleElement } from './page-style.ts'

export interface PageParts {
  readonly title: string
  readonly description: string
  /** More for the head: addresses, pictures. */
  readonly head: Part
  readonly look?: 'plain' | 'embedded' | 'nowhere' | 'form'
  /** Before the landmarks, what stands first; main has to have the id `main`. */
  readonly body: Part
}

/** The skeleton of every page for outsiders. It needs no script. */
export function renderPage({ title, description, head, look = 'plain', body }: PageParts): string {
  return markupOf(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          ${description === '' ? null : html`<meta name="description" content="${description}" />`} ${head} ${styleElement}
        </head>
        <body class="${look}">
          <a class="skip" href="#main">Skip to the content</a>
          ${body}
        </body>
      </html> `,
  )
}

/** One answer for whatever is not there: it does not say whether it ever was. */
export function renderNowhere(): string {
  const body = html`<main id="main">
    <h1>There is no public roadmap at this address</h1>
    <p class="intro">It may have moved, or it is not public. Whoever gave you the address knows more.</p>
  </main>`
  return renderPage({ title: 'Not found', description: '', head: html`<meta name="robots" content="noindex" />`, look: 'nowhere', body })
}
