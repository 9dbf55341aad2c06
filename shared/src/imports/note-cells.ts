import type { NoteMapping, NoteTarget } from './note-mapping.ts'
import type { NoteTable } from './note-table.ts'
import type { Row } from './table.ts'

export interface NoteCell {
  readonly header: string
  readonly text: string
}

/** The cells of a note that say something, by what they become; of several columns with one target the first that does. */
export type NoteCells = ReadonlyMap<NoteTarget, NoteCell>

export function noteCells({ cells }: Row, { headers }: NoteTable, mapping: NoteMapping): NoteCells {
  const found = new Map<NoteTarget, NoteCell>()
  for (const [column, header] of headers.entries()) {
    const target = mapping[column] ?? 'ignored'
    const text = cells[column]?.trim() ?? ''
    if (target !== 'ignored' && text !== '' && !found.has(target)) found.set(target, { header, text })
  }
  return found
}
