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

/** The layout for what a lane holds now: the previous one where nothing moved or grew. */
export function relayOut(previous: LaneLayout, ids: readonly FeatureId[], pitchOf: (id: FeatureId) => number): LaneLayout {
  const pitches = ids.map(pitchOf)
  const isSame =
    ids.length === previous.ids.length &&
    pitches.every((pitch, index) => pitch === previous.pitches[index] && ids[index] === previous.ids[index])
  return isSame ? previous : layOut(ids, pitches)
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
