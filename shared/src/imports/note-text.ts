import type { NoteCells } from './note-cells.ts'
import type { NoteFormat } from './note-table.ts'
import { paragraphs } from './paragraphs.ts'
import { shorten } from './shorten.ts'

export interface NoteText {
  readonly text: string
  readonly isShortened: boolean
}

export interface NoteOrigin {
  readonly format: NoteFormat
  /** The company where the request does not name it otherwise. */
  readonly company: string | null
  /** The features where the request is about none. */
  readonly features: string | null
  /** The day where it can be read in no way, or in several. */
  readonly day: string | null
}

// The limit of the document's grammar.
const longestText = 4000
const longestOrigin = 600
const toolNames: Readonly<Record<NoteFormat, string>> = { productboard: 'From Productboard', csv: 'Imported' }

/**
 * The words of a note, and below them what a request has no field for. Addresses of people stay behind: whoever asks to be
 * forgotten could not be found in the middle of a text.
 */
export function noteText(cells: NoteCells, origin: NoteOrigin): NoteText | null {
  const title = paragraphs(cells.get('title')?.text ?? '')
  const words = paragraphs(cells.get('words')?.text ?? '')
  const said = (title.join('\n') === words[0] ? words : [...title, ...words]).join('\n')
  if (said === '') return null
  const last = shorten(originLine(cells, origin), longestOrigin)
  const room = longestText - (last === '' ? 0 : last.length + 2)
  const kept = shorten(said, room)
  return { text: last === '' ? kept : `${kept}\n\n${last}`, isShortened: kept !== said }
}

function originLine(cells: NoteCells, { format, day, company, features }: NoteOrigin): string {
  const facts = [
    day,
    company,
    features === null ? null : `about ${features}`,
    cells.get('tags')?.text ?? null,
    cells.get('address')?.text ?? null,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? '' : `${toolNames[format]}: ${facts.map((fact) => fact.replace(/\s+/g, ' ')).join(' · ')}`
}
