import type { TableEntry } from './table-entries.ts'
import type { Viewport } from './use-viewport.ts'

/** The rows to draw, from top to bottom: those on the screen, and the one with the focus wherever it is. */
export function shownRows(
  entries: readonly TableEntry[],
  { first, last }: Pick<Viewport, 'first' | 'last'>,
  pinned: number,
): readonly number[] {
  const rows: number[] = []
  if (pinned >= 0 && pinned < first) rows.push(pinned)
  for (let row = first; row <= Math.min(last, entries.length - 1); row++) rows.push(row)
  if (pinned > last) rows.push(pinned)
  return rows
}
