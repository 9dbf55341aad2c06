import { longestIdea, type IdeaForm } from '@parley/shared/protocol/outsiders.ts'
import { html, type Html } from '../public/html.ts'
import { renderPage } from '../public/render-page.ts'
import { renderTrap } from '../public/render-trap.ts'
import type { IdeaFlaw } from './send-idea.ts'

export interface IdeaPage {
  /** Of the roadmap it is for. */
  readonly title: string
  readonly slug: string
  /** When the form was opened, signed. */
  readonly opened: string
  readonly written?: Pick<IdeaForm, 'text' | 'email'>
  readonly flaw?: IdeaFlaw
}

const sentences: Readonly<Record<IdeaFlaw, string>> = {
  blank: 'Write what you miss or wish for.',
  'too-long': `Shorten it to ${longestIdea} characters.`,
  'bad-address': 'This is no mail address. Correct it, or leave it empty.',
  'too-quick': 'That was very quick. Look it over and send it once more.',
  'too-old': 'This page was open for long. Send it once more.',
  'too-many': 'More came from your network than we take at once. Send it once more in a while.',
  full: 'No more ideas are taken today. Send it once more tomorrow.',
}

/** One question, and nobody has to say who they are. */
export function renderIdeaForm({ title, slug, opened, written = { text: '', email: '' }, flaw }: IdeaPage): string {
  const path = `/p/${slug}`
  return renderPage({
    title: `${flaw === undefined ? '' : 'Not sent: '}Suggest an idea: ${title}`,
    description: '',
    head: html`<meta name="robots" content="noindex" />`,
    look: 'form',
    body: html`<main id="main">
      <p class="back"><a href="${path}">${title}</a></p>
      <h1>Suggest an idea</h1>
      <p class="intro">What would you like to do that you cannot do today? Those who plan read it; it is not shown on the page.</p>
      <form method="post" action="${path}/idea" class="fields">
        ${flaw === undefined ? null : html`<p class="flaw" role="alert" id="flaw">${sentences[flaw]}</p>`} ${fields(written, flaw)}
        ${renderTrap()}
        <input type="hidden" name="opened" value="${opened}" />
        <button class="send">Send the idea</button>
      </form>
    </main>`,
  })
}

function fields({ text, email }: Pick<IdeaForm, 'text' | 'email'>, flaw: IdeaFlaw | undefined): readonly Html[] {
  // The focus starts there, so that what is wrong is read out with it.
  const flawed = html` aria-invalid="true" aria-describedby="flaw" autofocus`
  const isText = flaw === 'blank' || flaw === 'too-long'
  // A line break right behind the tag is none of the text.
  return [
    html`<label>
      <span>Your idea</span>
      <textarea name="text" rows="8" required maxlength="${longestIdea}" ${isText ? flawed : null}>${text}</textarea>
    </label>`,
    html`<label>
      <span>Mail address, if you would like an answer</span>
      <input name="email" type="email" maxlength="254" autocomplete="email" value="${email}" ${flaw === 'bad-address' ? flawed : null} />
    </label>`,
  ]
}
