import { html, type Html, type Part } from '../public/html.ts'
import { renderPage } from '../public/render-page.ts'
import type { ShownLink } from './show-link.ts'

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

interface Frame {
  readonly title: string
  readonly look: 'plain' | 'nowhere'
  readonly head?: Part
  readonly body: Html
}

function framed({ title, look, head = null, body }: Frame): string {
  return renderPage({ title, description: '', head: html`<meta name="robots" content="noindex, nofollow" />${head}`, look, body })
}

/** The code stands in the fragment, which no server is told, so a script hands it over; without scripts it is pasted. */
export function renderLinkDoor(): string {
  return framed({
    title: 'Shared with you',
    look: 'nowhere',
    head: html`<script src="/l/open.js" defer></script>`,
    body: html`<main id="main">
      <h1>Shared with you</h1>
      <p class="intro">Paste the code that stands behind the # of the address you were given.</p>
      <form class="fields" id="door" method="post" action="/l/open">
        <label>Code <input name="code" required maxlength="200" autocomplete="off" spellcheck="false" /></label>
        <button class="send">Open</button>
      </form>
    </main>`,
  })
}

export function renderPasscode({ code, isWrong }: { readonly code: string; readonly isWrong: boolean }): string {
  return framed({
    title: isWrong ? 'Wrong passcode' : 'Passcode',
    look: 'nowhere',
    body: html`<main id="main">
      <h1>Passcode</h1>
      <p class="intro">Whoever shared this with you also gave you a passcode.</p>
      <form class="fields" method="post" action="/l/open">
        <input type="hidden" name="code" value="${code}" />
        ${isWrong ? html`<p class="flaw" id="flaw">That is not the passcode. Try it once more.</p>` : null}
        <label
          >Passcode
          <input
            name="passcode"
            type="password"
            required
            maxlength="100"
            autocomplete="off"
            autofocus
            aria-invalid="${isWrong ? 'true' : 'false'}"
            aria-describedby="${isWrong ? 'flaw' : ''}"
          />
        </label>
        <button class="send">Open</button>
      </form>
    </main>`,
  })
}

export function renderSharedLink({ label, lines, today }: ShownLink): string {
  return framed({
    title: `Prepared for ${label}`,
    look: 'plain',
    body: html`<main id="main" class="shared">
      <header class="head">
        <h1>Prepared for ${label}</h1>
        <p class="intro">${lines.length === 0 ? 'There is nothing to share today.' : 'What we can tell you about our plans today.'}</p>
      </header>
      <ul class="lines">
        ${lines.map((line) => html`<li class="card">${line}</li>`)}
      </ul>
      <footer class="foot">
        <p>As of ${dayWords.format(new Date(today))}. Plans may change; this page always says what holds now.</p>
      </footer>
    </main>`,
  })
}

/** The same whether the link never was, is over or was revoked. */
export function renderNoLink(): string {
  return framed({
    title: 'Nothing is shared here',
    look: 'nowhere',
    body: html`<main id="main">
      <h1>Nothing is shared here</h1>
      <p class="intro">The link may be over, or the address is not complete. Whoever gave it to you can give you a new one.</p>
    </main>`,
  })
}

export function renderLater(sentence: string): string {
  return framed({
    title: 'Try it again later',
    look: 'nowhere',
    body: html`<main id="main">
      <h1>Try it again later</h1>
      <p class="intro">${sentence}</p>
    </main>`,
  })
}
