import type { PublicCard, PublicRoadmap } from './public-roadmap.ts'
import { laneWords, statusWords } from './public-words.ts'

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface CardChange {
  readonly card: PublicCard
  readonly changes: readonly FieldChange[]
}

/** What outsiders will newly see, and no longer. */
export interface PublicDiff {
  readonly page: readonly FieldChange[]
  readonly added: readonly PublicCard[]
  readonly removed: readonly PublicCard[]
  readonly changed: readonly CardChange[]
  /** The same cards in another order. */
  readonly isReordered: boolean
}

const pageFields = [
  ['Title', ({ title }) => title],
  ['Introduction', ({ intro }) => intro],
  ['Note', ({ note }) => note],
  ['Layout', ({ layout }) => layout],
  ['Themes', ({ themes }) => themes.map(({ lane, name }) => `${laneWords[lane]}: ${name}`).join(', ')],
] as const satisfies readonly (readonly [string, (roadmap: PublicRoadmap) => string])[]

const cardFields = [
  ['Column', ({ lane }) => laneWords[lane]],
  ['Title', ({ title }) => title],
  ['Summary', ({ summary }) => summary ?? ''],
  ['Theme', ({ theme }) => theme ?? ''],
  ['Period', ({ period }) => period ?? ''],
  ['Status', ({ status }) => statusWords[status]],
] as const satisfies readonly (readonly [string, (card: PublicCard) => string])[]

const nothing: PublicRoadmap = { title: '', intro: '', note: '', layout: 'columns', cards: [], themes: [] }

export function publicDiff(published: PublicRoadmap | null, next: PublicRoadmap): PublicDiff {
  const before = published ?? nothing
  const known = new Map(before.cards.map((card) => [card.id, card]))
  const ids = new Set(next.cards.map(({ id }) => id))
  const kept = next.cards.filter(({ id }) => known.has(id))
  return {
    page: changesIn(pageFields, before, next),
    added: next.cards.filter(({ id }) => !known.has(id)),
    removed: before.cards.filter(({ id }) => !ids.has(id)),
    changed: kept
      .map((card) => ({ card, changes: changesIn(cardFields, known.get(card.id) ?? card, card) }))
      .filter(({ changes }) => changes.length > 0),
    isReordered: kept.map(({ id }) => id).join() !== before.cards.flatMap(({ id }) => (ids.has(id) ? [id] : [])).join(),
  }
}

export function isNothing({ page, added, removed, changed, isReordered }: PublicDiff): boolean {
  return page.length + added.length + removed.length + changed.length === 0 && !isReordered
}

function changesIn<T>(fields: readonly (readonly [string, (of: T) => string])[], before: T, after: T): readonly FieldChange[] {
  return fields
    .map(([field, read]) => ({ field, before: read(before), after: read(after) }))
    .filter((change) => change.before !== change.after)
}
