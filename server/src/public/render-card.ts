import type { PublicCard } from '@parley/shared/public/public-roadmap.ts'
import type { Badge } from '@parley/shared/public/public-history.ts'
import { monthWords, statusWords } from '@parley/shared/public/public-words.ts'
import { html, type Html, type Part } from './html.ts'

/** What others put on a card. */
export interface CardSlots {
  readonly badge?: Badge | undefined
  /** Under everything else, such as a way to say that one wants it too. */
  readonly foot?: Part
}

const badgeWords: Readonly<Record<Badge, string>> = { new: 'New', moved: 'Moved' }

/** The one way in which a card is shown to outsiders. */
export function renderCard(card: PublicCard, { badge, foot = null }: CardSlots = {}): Html {
  const { id, title, summary, theme, period, status, updated } = card
  const hasAbove = theme !== null || badge !== undefined
  return html`<article class="card" id="card-${id}">
    ${hasAbove ? html`<div class="above"><span>${theme}</span>${badge === undefined ? null : html`<span class="badge" data-badge="${badge}">${badgeWords[badge]}</span>`}</div>` : null}
    <h3>${title}</h3>
    ${summary === null ? null : html`<p class="summary">${summary}</p>`}
    <p class="facts">
      <span class="status" data-status="${status}">${statusWords[status]}</span>
      ${period === null ? null : html`<span class="period">${period}</span>`}
      <span>Updated ${monthWords(updated)}</span>
    </p>
    ${foot}
  </article>`
}
