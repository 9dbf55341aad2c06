import Papa from 'papaparse'
import { formulaStart } from '../base/formula-start.ts'

/** A table to open in a spreadsheet. */
export interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | null

const byteOrderMark = '\uFEFF'

/** RFC 4180 with the mark that Excel wants; a cell that a spreadsheet would run is guarded with `'`. */
export function csvText({ headers, rows }: Sheet): string {
  const cells = [headers, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  return byteOrderMark + Papa.unparse(cells, { quotes: true, escapeFormulae: formulaStart })
}
