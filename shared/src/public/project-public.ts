import type { Day } from '../base/instant.ts'
import { periodName } from '../calendar/period-name.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Window } from '../model/window.ts'
import type { Month, PublicCard, PublicRoadmap } from './public-roadmap.ts'
import type { Publishable } from './publishable.ts'

/** What outsiders read around the cards. */
export type PublicPage = Pick<PublicRoadmap, 'title' | 'intro' | 'note' | 'layout'>

export interface Publishing {
  /** An id that tells nobody which feature it stands for; keyed by a secret of the server. */
  readonly cardIdOf: (id: FeatureId) => string
  readonly today: Day
  /** What outsiders see now, which knows since when each card reads as it does. */
  readonly previous: PublicRoadmap | null
}

/** What would be published: a function of what is publishable, of what was published, and of the day. */
export function projectPublic({ cards, themes }: Publishable, page: PublicPage, publishing: Publishing): PublicRoadmap {
  const { cardIdOf, today, previous } = publishing
  const month = today.slice(0, 7)
  const before = new Map(previous?.cards.map((card) => [card.id, card]))
  const dated = cards.map(({ id, lane, title, summary, theme, window, status }): PublicCard => {
    const card = { id: cardIdOf(id), lane, title, summary, theme, period: publicPeriod(window, today), status, updated: month }
    const known = before.get(card.id)
    return known !== undefined && isSame(known, card) ? { ...card, updated: known.updated } : card
  })
  const { title, intro, note, layout } = page
  return { title, intro, note, layout, cards: newestShippedFirst(dated), themes }
}

/** Never finer than a quarter, and nothing once it is over, since nobody believes it then. */
export function publicPeriod(window: Window | null, today: Day): string | null {
  if (window === null || window.end < today) return null
  const { end, resolution } = window
  return periodName(end, resolution === 'day' || resolution === 'month' ? 'quarter' : resolution)
}

function isSame(a: PublicCard, b: PublicCard): boolean {
  return (
    a.lane === b.lane &&
    a.title === b.title &&
    a.summary === b.summary &&
    a.theme === b.theme &&
    a.period === b.period &&
    a.status === b.status
  )
}

function newestShippedFirst(cards: readonly PublicCard[]): readonly PublicCard[] {
  const shipped = cards.filter(({ lane }) => lane === 'shipped')
  return [...cards.filter(({ lane }) => lane !== 'shipped'), ...shipped.sort((a, b) => compare(b.updated, a.updated))]
}

function compare(a: Month, b: Month): number {
  return a < b ? -1 : a > b ? 1 : 0
}
