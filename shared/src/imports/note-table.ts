import { ok, type Result } from '../base/result.ts'
import { readRows } from './read-rows.ts'
import type { Row, SkippedRow } from './table.ts'

export const noteFormats = ['productboard', 'csv'] as const
export type NoteFormat = (typeof noteFormats)[number]

/** What customers said, in rows and columns, whichever tool wrote it down. */
export interface NoteTable {
  readonly format: NoteFormat
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  readonly skipped: readonly SkippedRow[]
}

/** Headers that only files of notes have, all of them, in lower case: as they are exported, and as they are laid out for import. */
export const noteSignatures: readonly (readonly string[])[] = [
  ['note id', 'title', 'content'],
  ['title', 'content', 'customer_email'],
]

/** Reads any table of notes; one that was chosen for it needs no headers we know. */
export function readNoteTable(text: string): Result<NoteTable, 'empty' | 'malformed'> {
  const read = readRows(text)
  if (!read.ok) return read
  const { headers, rows, skipped } = read.value
  const present = new Set(headers.map((header) => header.toLowerCase()))
  const isKnown = noteSignatures.some((wanted) => wanted.every((header) => present.has(header)))
  return ok({ format: isKnown ? 'productboard' : 'csv', headers, rows, skipped })
}
