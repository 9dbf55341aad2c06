import type { Column } from './columns.ts'
import type { Cell } from './step-cell.ts'
import type { TableEntry } from './table-entries.ts'

export interface Remembered {
  readonly cell: Cell | null
  readonly index: number
}

/** Where the remembered cell is now: itself while it exists, or else the closest one; a table starts at its first title. */
export function placeOf(
  { cell, index }: Remembered,
  entries: readonly TableEntry[],
  columns: readonly Column[],
): { readonly cell: Cell; readonly isSame: boolean } {
  const row = entries.find(({ key }) => key === cell?.rowKey)
  const column = columns.find(({ id }) => id === cell?.columnId)
  const closest = cell === null ? entries.find(({ kind }) => kind === 'feature') : entries[Math.min(Math.max(0, index), entries.length - 1)]
  return {
    cell: { rowKey: (row ?? closest)?.key ?? '', columnId: column?.id ?? 'title' },
    isSame: row !== undefined && column !== undefined,
  }
}
