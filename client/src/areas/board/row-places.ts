import type { FeatureId } from '@parley/shared/model/ids.ts'
import { cardGap } from './card-size.ts'
import { slotTop, type LaneLayout } from './lane-layout.ts'

/** Where a card is drawn, and its place in the lane. */
export interface RowPlace {
  readonly id: FeatureId
  readonly y: number
  readonly height: number
  readonly index: number
  readonly isHidden: boolean
}

export interface RowsFrom {
  readonly layout: LaneLayout
  /** The layout without the dragged cards; the same object while nothing is dragged. */
  readonly resting: LaneLayout
  /** Indexes in `resting` that are on the screen. */
  readonly visible: readonly number[]
  /** A card of this lane that is in the hand: it stays in the page, unseen, so that the pointer and the focus are not lost. */
  readonly active: FeatureId | null
  /** The slot that opens, or -1. */
  readonly target: number
  readonly gap: number
}

/** The rows to draw, in the order of the lane, so that no element ever has to change its place among the others. */
export function rowPlaces({ layout, resting, visible, active, target, gap }: RowsFrom): readonly RowPlace[] {
  const rows: RowPlace[] = []
  for (const at of visible) {
    const id = resting.ids[at]
    if (id === undefined) continue
    const opened = target >= 0 && at >= target ? gap : 0
    rows.push({ id, y: slotTop(resting, at) + opened, height: heightIn(resting, at), index: layout.indexOf(id), isHidden: false })
  }
  const held = active === null ? -1 : layout.indexOf(active)
  if (active !== null && held >= 0)
    rows.push({ id: active, y: slotTop(layout, held), height: heightIn(layout, held), index: held, isHidden: true })
  return rows.sort((a, b) => a.index - b.index)
}

function heightIn(layout: LaneLayout, index: number): number {
  return (layout.pitches[index] ?? cardGap) - cardGap
}
