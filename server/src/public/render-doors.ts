import type { PublicCard } from '@parley/shared/public/public-roadmap.ts'
import { voteBandWords } from '@parley/shared/public/public-words.ts'
import type { Doors } from './doors.ts'
import { html, type Html, type Part } from './html.ts'

/** How many want a card, and the way to say that one wants it too; without a path it is only told. */
export function renderFoot(card: PublicCard, doors: Doors, path: string | null): Part {
  const band = doors.votes ? doors.bands.get(card.id) : undefined
  const told = band === undefined ? null : html`<p class="band">${voteBandWords[band]}</p>`
  if (path === null || card.lane === 'shipped') return told
  return doors.votes ? [html`<div class="wanted">${voteForm(card, path)} ${told}</div>`, voteNotices(card)] : told
}

/** What may be done that is about no card; the answer to it leads back here. */
export function renderLead({ ideas }: Doors, path: string): Part {
  if (!ideas) return null
  return html`<p class="told" id="idea-sent" tabindex="-1">Thank you. Your idea has arrived with those who plan.</p>
    <p class="lead-doors"><a class="button" href="${path}/idea">Suggest an idea</a></p>`
}

function voteForm({ id, title }: PublicCard, path: string): Html {
  return html`<form method="post" action="${path}/cards/${id}/vote">
    <button class="want" aria-label="I want this: ${title}">I want this</button>
  </form>`
}

/** The answer to a vote leads here, and only where it leads is shown. */
function voteNotices({ id }: PublicCard): Html {
  return html`<p class="told" id="voted-${id}" tabindex="-1">Your vote counts. Press the button once more to take it back.</p>
    <p class="told" id="unvoted-${id}" tabindex="-1">Your vote is taken back.</p>`
}
