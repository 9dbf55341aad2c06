import type { PublicCard } from '@parley/shared/public/public-roadmap.ts'
import { voteBandWords } from '@parley/shared/public/public-words.ts'
import type { Doors } from './doors.ts'
import { html, type Html, type Part } from './html.ts'
import { renderTrap } from './render-trap.ts'

/** How many want a card, and the way to say that one wants it too; without a path it is only told. */
export function renderFoot(card: PublicCard, doors: Doors, path: string | null): Part {
  const band = doors.votes ? doors.bands.get(card.id) : undefined
  const told = band === undefined ? null : html`<p class="band">${voteBandWords[band]}</p>`
  if (path === null || card.lane === 'shipped') return told
  if (!doors.votes && !doors.subscriptions) return told
  return [
    html`<div class="wanted">
      ${doors.votes ? voteForm(card, path) : null} ${told} ${doors.subscriptions ? subscriptionForm(card, path) : null}
    </div>`,
    doors.votes ? voteNotices(card) : null,
    doors.subscriptions ? subscriptionNotice(card) : null,
  ]
}

/** What may be done that is about no card; the answer to it leads back here. */
export function renderLead({ ideas, subscriptions }: Doors, path: string): Part {
  return [
    ideas ? [notice('idea-sent', 'Thank you. Your idea has arrived with those who plan.')] : null,
    subscriptions ? notice('subscribed', 'You get one mail when it ships.') : null,
    ideas ? html`<p class="lead-doors"><a class="button" href="${path}/idea">Suggest an idea</a></p>` : null,
  ]
}

function voteForm({ id, title }: PublicCard, path: string): Html {
  return html`<form method="post" action="${path}/cards/${id}/vote">
    <button class="want" aria-label="I want this: ${title}">I want this</button>
  </form>`
}

function voteNotices({ id }: PublicCard): readonly Html[] {
  return [
    notice(`voted-${id}`, 'Your vote counts. Press the button once more to take it back.'),
    notice(`unvoted-${id}`, 'Your vote is taken back.'),
  ]
}

/** Closed until somebody wants it, without a script. */
function subscriptionForm({ id, title }: PublicCard, path: string): Html {
  return html`<details class="tell">
    <summary aria-label="Tell me when it ships: ${title}">Tell me when it ships</summary>
    <form method="post" action="${path}/cards/${id}/subscription">
      <label>Mail address <input name="email" type="email" required maxlength="254" autocomplete="email" /></label>
      ${renderTrap()}
      <button>Send me one mail</button>
    </form>
  </details>`
}

function subscriptionNotice({ id }: PublicCard): Html {
  return notice(`asked-${id}`, 'A mail is on its way to you. Once you have confirmed it, you are told when this ships.')
}

/** An answer leads here, and only where it leads is shown. */
function notice(id: string, sentence: string): Html {
  return html`<p class="told" id="${id}" tabindex="-1">${sentence}</p>`
}
