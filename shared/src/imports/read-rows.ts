import Papa from 'papaparse'
import { formulaStart } from '../base/formula-start.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Row, SkippedRow } from './table.ts'

export interface Rows {
  readonly separator: Separator
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  readonly skipped: readonly SkippedRow[]
}

export type Separator = ',' | ';' | '\t' | '|'
const separators: readonly Separator[] = [',', ';', '\t', '|']

const sampleSize = 20

/** Reads RFC 4180 text with any of the usual separators. Blank rows count but are left out; short rows are padded. */
export function readRows(text: string): Result<Rows, 'empty' | 'malformed'> {
  const separator = sniff(text)
  const records = parseRecords(text, separator)
  if (records === null) return fail('malformed')
  const first = records.findIndex((cells) => !isBlank(cells))
  const headers = records[first]?.map((header) => header.trim())
  if (headers === undefined) return fail('empty')
  const rows: Row[] = []
  const skipped: SkippedRow[] = []
  for (const [index, cells] of records.entries()) {
    if (index <= first || isBlank(cells)) continue
    const number = index + 1
    if (cells.length === 1 && headers.length > 1) skipped.push({ row: number, reason: 'footer' })
    else rows.push({ number, cells: [...cells.map(unguarded), ...headers.slice(cells.length).map(() => '')] })
  }
  return ok({ separator, headers, rows, skipped })
}

/** Whoever wrote the table set a quote before what a spreadsheet would have run; it is no part of the text. */
function unguarded(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && formulaStart.test(text) ? text : cell
}

/** The separator that gives the most columns to the most of the first rows. */
function sniff(text: string): Separator {
  let best: Separator = ','
  let bestScore = 0
  for (const separator of separators) {
    const records = parseRecords(text, separator, sampleSize)?.filter((cells) => !isBlank(cells)) ?? []
    const width = records[0]?.length ?? 0
    const alike = records.filter((cells) => cells.length === width).length
    const score = width < 2 ? 0 : (width * alike) / records.length
    if (score <= bestScore) continue
    best = separator
    bestScore = score
  }
  return best
}

function parseRecords(text: string, separator: Separator, limit = 0): readonly (readonly string[])[] | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: separator, preview: limit })
  // A quote that never ends swallowed the rest of the file; one in the middle of a cell is only a quote.
  const isWhole = errors.every(({ code }) => code !== 'MissingQuotes')
  return isWhole || limit > 0 ? data : null
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}
