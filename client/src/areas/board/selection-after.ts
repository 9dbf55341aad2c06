import type { FeatureId } from '@parley/shared/model/ids.ts'

export interface SelectionRange {
  /** The lane of the pressed card, from top to bottom. */
  readonly ids: readonly FeatureId[]
  /** Where a range starts; null toggles the one card. */
  readonly anchor: FeatureId | null
}

/** The selection after a press with Shift (everything from the anchor to the card) or ⌘ (the card itself, on or off). */
export function selectionAfter(selection: ReadonlySet<FeatureId>, id: FeatureId, { ids, anchor }: SelectionRange): ReadonlySet<FeatureId> {
  const start = anchor === null ? -1 : ids.indexOf(anchor)
  const end = ids.indexOf(id)
  if (start >= 0 && end >= 0 && start !== end) return new Set([...selection, ...ids.slice(Math.min(start, end), Math.max(start, end) + 1)])
  return selection.has(id) ? new Set([...selection].filter((each) => each !== id)) : new Set([...selection, id])
}
