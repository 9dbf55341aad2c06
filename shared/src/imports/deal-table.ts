import { fail, ok, type Result } from '../base/result.ts'
import { readRows } from './read-rows.ts'
import type { Row, SkippedRow } from './table.ts'

export const dealFormats = ['hubspot', 'salesforce', 'csv'] as const
export type DealFormat = (typeof dealFormats)[number]

/** The deals of a file in rows and columns, whichever tool wrote it. */
export interface DealTable {
  readonly format: DealFormat
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  readonly skipped: readonly SkippedRow[]
}

const signatures: readonly (readonly [DealFormat, readonly string[]])[] = [
  ['hubspot', ['deal name', 'deal stage']],
  ['salesforce', ['opportunity name', 'stage']],
  ['salesforce', ['stagename', 'closedate']],
]

/** Tells from the headers which tool wrote a file. */
export function readDealTable(text: string): Result<DealTable, 'empty' | 'malformed'> {
  const read = readRows(text)
  if (!read.ok) return read
  const { headers, rows, skipped } = read.value
  if (headers.length < 2) return fail('malformed')
  const present = new Set(headers.map((header) => header.toLowerCase()))
  const format = signatures.find(([, wanted]) => wanted.every((header) => present.has(header)))?.[0] ?? 'csv'
  return ok({ format, headers, rows, skipped })
}
