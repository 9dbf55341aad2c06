import type { FeatureId } from '@parley/shared/model/ids.ts'

/** Where each card of a lane stands; every height is known without measuring. */
export interface LaneLayout {
  readonly ids: readonly FeatureId[]
  /** Height of each card with the gap below it. */
  readonly pitches: readonly number[]
  /** Top of each card. */
  readonly starts: readonly number[]
  readonly total: number
  /** -1 for a card of another lane. */
  readonly indexOf: (id: FeatureId) => number
}

export const emptyLayout: LaneLayout = layOut([], [])

export function layOut(ids: readonly FeatureId[], pitches: readonly number[]): LaneLayout {
  let total = 0
  const starts = pitches.map((pitch) => {
    const start = total
    total += pitch
    return start
  })
  let places: Map<FeatureId, number> | undefined
  return {
    ids,
    pitches,
    starts,
    total,
    indexOf: (id) => {
      places ??= new Map(ids.map((each, index) => [each, index]))
      return places.get(id) ?? -1
    },
  }
}

/** Heights of a lane, with what each was worked out from: a frame of remote edits must not work out thousands anew. */
export interface Sized<T> {
  readonly layout: LaneLayout
  readonly sources: readonly (T | undefined)[]
}

export interface SizedFrom<T> {
  readonly ids: readonly FeatureId[]
  readonly sourceOf: (id: FeatureId) => T | undefined
  readonly pitchOf: (source: T | undefined) => number
}

/** The layout for what a lane holds now: the previous one where nothing moved or grew. */
export function relayOut<T>(previous: Sized<T>, from: SizedFrom<T>): Sized<T> {
  const first = firstChange(previous, from)
  if (first === undefined) return previous
  const { ids, sourceOf, pitchOf } = from
  const { layout } = previous
  const sources = previous.sources.slice(0, first)
  const pitches = layout.pitches.slice(0, first)
  let isSame = ids.length === layout.ids.length
  for (let index = first; index < ids.length; index += 1) {
    const id = ids[index]
    if (id === undefined) continue
    const source = sourceOf(id)
    const before = layout.pitches[index]
    const pitch = before !== undefined && source !== undefined && source === previous.sources[index] ? before : pitchOf(source)
    if (pitch !== before || id !== layout.ids[index]) isSame = false
    sources.push(source)
    pitches.push(pitch)
  }
  return { layout: isSame ? layout : layOut(ids, pitches), sources }
}

/** Where a lane first differs from what it was; undefined where it does not. Runs for every card in every frame of remote edits, so it makes nothing. */
function firstChange<T>({ layout, sources }: Sized<T>, { ids, sourceOf }: SizedFrom<T>): number | undefined {
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index]
    if (id === undefined || id !== layout.ids[index] || sourceOf(id) !== sources[index]) return index
  }
  return ids.length === layout.ids.length ? undefined : ids.length
}

/** The lane as it stands while some of its cards are in the hand. */
export function withoutDragged(layout: LaneLayout, dragged: ReadonlySet<FeatureId>): LaneLayout {
  if (![...dragged].some((id) => layout.indexOf(id) >= 0)) return layout
  const kept = layout.ids.map((id, index) => ({ id, pitch: layout.pitches[index] ?? 0 })).filter(({ id }) => !dragged.has(id))
  return layOut(
    kept.map(({ id }) => id),
    kept.map(({ pitch }) => pitch),
  )
}

/** The slot at an offset from the top: before the first card whose middle lies below it. Binary search, for lanes of thousands. */
export function slotAt(layout: LaneLayout, offset: number): number {
  let low = 0
  let high = layout.ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    const centre = (layout.starts[middle] ?? 0) + (layout.pitches[middle] ?? 0) / 2
    if (centre < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Top of a slot; the one past the last card is below it. */
export function slotTop(layout: LaneLayout, slot: number): number {
  return layout.starts[slot] ?? layout.total
}
