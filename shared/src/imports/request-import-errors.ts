import type { ImportError } from './import-plan.ts'
import type { NoteMapping } from './note-mapping.ts'
import type { NoteTable } from './note-table.ts'
import type { CompanyWord, ImportedRequest, NamedCompany } from './request-import-plan.ts'
import type { Row } from './table.ts'

// All of it travels as one change, and the server takes none larger.
const mostRequests = 1000
const mostBytes = 1_000_000
// The limits of the document's grammar.
const longestName = 120
const longestSource = 200

export interface ReadNotes {
  readonly table: NoteTable
  readonly mapping: NoteMapping
  readonly requests: readonly ImportedRequest[]
  readonly companyWords: readonly CompanyWord[]
}

/** What is wrong with a file of notes as a whole. */
export function requestErrors({ table, mapping, requests, companyWords }: ReadNotes): readonly ImportError[] {
  const column = table.headers[mapping.indexOf('company')] ?? table.headers[mapping.indexOf('domain')] ?? null
  return [
    ...(mapping.includes('words') || mapping.includes('title') ? [] : [whole('no column is what was said: map one to words or title')]),
    ...(requests.length > mostRequests ? [whole(`there are ${requests.length} new notes; import at most ${mostRequests} at once`)] : []),
    ...(bytesIn(requests) > mostBytes ? [whole('the notes are too long to be imported at once: split the file')] : []),
    ...companyWords.flatMap((word) => companyError(word, column)),
  ]
}

export interface ReadNote {
  readonly table: NoteTable
  readonly source: string
  readonly named: NamedCompany | null
  readonly hasWords: boolean
  /** Whether any column is what was said; without one every note is without words. */
  readonly isMapped: boolean
}

/** What is wrong with one note. */
export function noteErrors({ number: row, cells }: Row, note: ReadNote): readonly ImportError[] {
  const { table, source, named, hasWords, isMapped } = note
  const isTooLong = cells.slice(table.headers.length).some((cell) => cell.trim() !== '')
  const messages = [
    ...(isTooLong ? ['the row has more cells than there are headers'] : []),
    ...(isMapped && !hasWords ? ['the note says nothing'] : []),
    ...(source.length > longestSource ? ['the key is too long'] : []),
    ...(named !== null && named.name.length > longestName ? [`the name of the company is longer than ${longestName} characters`] : []),
    ...(named?.domain !== null && named !== null && named.domain.length > longestSource ? ['the domain of the company is too long'] : []),
  ]
  return messages.map((message) => ({ row, column: null, message }))
}

function companyError({ from, to, isAmbiguous, count }: CompanyWord, column: string | null): readonly ImportError[] {
  if (to !== null) return []
  const notes = count === 1 ? '1 note' : `${count} notes`
  const lack = isAmbiguous ? 'is the name of several companies here' : 'is no company here'
  const message = `“${from.slice(0, 40)}” (${notes}) ${lack}: ${isAmbiguous ? 'choose one' : 'add it as a prospect'}, or leave it out`
  return [{ row: null, column, message }]
}

function whole(message: string): ImportError {
  return { row: null, column: null, message }
}

/** What the words weigh in UTF-8, at the most. */
function bytesIn(requests: readonly ImportedRequest[]): number {
  return requests.reduce((sum, { text }) => sum + text.length + 2 * (text.match(/[\u0080-\uffff]/g)?.length ?? 0), 0)
}
