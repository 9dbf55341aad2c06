import type { Column, ColumnId } from './columns.ts'
import type { TableEntry } from './table-entries.ts'

export interface Cell {
  readonly rowKey: string
  readonly columnId: ColumnId
}

export interface Key {
  readonly key: string
  /** Ctrl or ⌘. */
  readonly withModifier: boolean
}

export interface Grid {
  readonly entries: readonly TableEntry[]
  readonly columns: readonly Column[]
  /** How many rows a page is. */
  readonly page: number
}

/** The cell a key leads to from another; null when the key does not move. */
export function stepCell({ key, withModifier }: Key, from: Cell, grid: Grid): Cell | null {
  const row = Math.max(
    0,
    grid.entries.findIndex((entry) => entry.key === from.rowKey),
  )
  const column = Math.max(
    0,
    grid.columns.findIndex(({ id }) => id === from.columnId),
  )
  const lastRow = grid.entries.length - 1
  const lastColumn = grid.columns.length - 1
  switch (key) {
    case 'ArrowUp':
      return cellAt(grid, withModifier ? 0 : row - 1, column)
    case 'ArrowDown':
      return cellAt(grid, withModifier ? lastRow : row + 1, column)
    case 'ArrowLeft':
      return cellAt(grid, row, withModifier ? 0 : column - 1)
    case 'ArrowRight':
      return cellAt(grid, row, withModifier ? lastColumn : column + 1)
    case 'Home':
      return cellAt(grid, withModifier ? 0 : row, 0)
    case 'End':
      return cellAt(grid, withModifier ? lastRow : row, lastColumn)
    case 'PageUp':
      return cellAt(grid, row - grid.page, column)
    case 'PageDown':
      return cellAt(grid, row + grid.page, column)
    default:
      return null
  }
}

/** The estimate before or after another one, going on in the next feature; null at either end of the table. */
export function stepEstimate(from: Cell, direction: 1 | -1, { entries, columns }: Grid): Cell | null {
  const features = entries.filter(({ kind }) => kind === 'feature')
  const asked = columns.filter(({ kind }) => kind === 'criterion')
  const row = features.findIndex((entry) => entry.key === from.rowKey)
  const place = row * asked.length + asked.findIndex(({ id }) => id === from.columnId) + direction
  const entry = features[Math.floor(place / asked.length)]
  const column = asked[place % asked.length]
  return entry === undefined || column === undefined ? null : { rowKey: entry.key, columnId: column.id }
}

function cellAt({ entries, columns }: Grid, row: number, column: number): Cell | null {
  const entry = entries[Math.min(entries.length - 1, Math.max(0, row))]
  const across = columns[Math.min(columns.length - 1, Math.max(0, column))]
  return entry === undefined || across === undefined ? null : { rowKey: entry.key, columnId: across.id }
}
