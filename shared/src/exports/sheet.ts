import { stringify } from 'csv-stringify/browser/esm/sync'

/** A table to open in a spreadsheet. */
export interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | null

/** RFC 4180 with a byte order mark, which Excel wants; a cell that a spreadsheet would read as a formula is quoted with `'`. */
export function csvText({ headers, rows }: Sheet): string {
  const cells = [headers, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  return stringify(cells, { bom: true, escape_formulas: true, quoted: true, record_delimiter: 'windows' })
}
