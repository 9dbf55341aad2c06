import type { Month, PublicCard, PublicLane, PublicRoadmap } from './public-roadmap.ts'

/** A version that was public, and in which month it came. */
export interface DatedVersion {
  readonly number: number
  readonly month: Month
  readonly roadmap: PublicRoadmap
}

/** Something that happened to a card in public; its words are always those of today. */
export interface PublicEvent {
  readonly kind: 'added' | 'moved'
  readonly month: Month
  readonly lane: PublicLane
  readonly card: PublicCard
}

/**
 * What happened to the cards that are public now, the latest first. Of a card that is no longer public nothing is told, and of
 * one that came back in the same place in the same month only once.
 */
export function publicEvents(oldestFirst: readonly DatedVersion[], current: PublicRoadmap): readonly PublicEvent[] {
  const cards = new Map(current.cards.map((card) => [card.id, card]))
  const events = new Map<string, PublicEvent>()
  const [oldest] = oldestFirst
  // Where older versions are not at hand, nobody knows when what the oldest one holds was added.
  const isWhole = oldest?.number === 1
  let lanes = isWhole ? new Map<string, PublicLane>() : lanesOf(oldest?.roadmap)
  for (const { month, roadmap } of oldestFirst) {
    for (const { id, lane } of roadmap.cards) {
      const card = cards.get(id)
      const before = lanes.get(id)
      if (card === undefined || before === lane) continue
      const key = `${id} ${lane} ${month}`
      // The later one stands at the end, where the latest are.
      events.delete(key)
      events.set(key, { kind: before === undefined ? 'added' : 'moved', month, lane, card })
    }
    lanes = lanesOf(roadmap)
  }
  return [...events.values()].toReversed()
}

function lanesOf(roadmap: PublicRoadmap | undefined): Map<string, PublicLane> {
  return new Map(roadmap?.cards.map(({ id, lane }) => [id, lane]))
}

export type Badge = 'new' | 'moved'

/** What became of each card since last month. Everything was new when the roadmap first went public, so then nothing is. */
export function badgesOf(oldestFirst: readonly DatedVersion[], current: PublicRoadmap, month: Month): ReadonlyMap<string, Badge> {
  const [first] = oldestFirst
  const initial = new Set(first?.roadmap.cards.map(({ id }) => id))
  const since = monthBefore(month)
  const badges = new Map<string, Badge>()
  for (const { kind, month: when, card } of publicEvents(oldestFirst, current)) {
    if (when < since || (kind === 'added' && when === first?.month && initial.has(card.id))) continue
    if (kind === 'added') badges.set(card.id, 'new')
    else if (!badges.has(card.id)) badges.set(card.id, 'moved')
  }
  return badges
}

function monthBefore(month: Month): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
