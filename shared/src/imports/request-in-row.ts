import type { Day } from '../base/instant.ts'
import type { FeatureId } from '../model/ids.ts'
import type { AskedCompanies } from './asked-companies.ts'
import { dayInCell } from './day-in-cell.ts'
import type { NoteCells } from './note-cells.ts'
import type { NoteFormat } from './note-table.ts'
import { noteText } from './note-text.ts'
import type { ImportedRequest, NamedCompany } from './request-import-plan.ts'

export interface NoteContext {
  readonly format: NoteFormat
  readonly named: NamedCompany | null
  readonly book: AskedCompanies
  readonly featureOf: (cell: string) => FeatureId | null
}

export interface RequestInRow {
  readonly request: Pick<ImportedRequest, 'text' | 'company' | 'aboutFeatureId' | 'saidOn'>
  readonly isShortened: boolean
  /** The row names features, and not exactly one of ours. */
  readonly lacksFeature: boolean
}

/** What one note asks for; null where it says nothing. */
export function requestInRow(cells: NoteCells, { format, named, book, featureOf }: NoteContext): RequestInRow | null {
  const company = named === null ? null : book.find(named)
  const features = cells.get('features')?.text ?? null
  const aboutFeatureId = features === null ? null : featureOf(features)
  const { saidOn, unread } = dayIn(cells.get('day')?.text)
  const found = noteText(cells, {
    format,
    company: company === null ? (named?.name ?? null) : null,
    features: aboutFeatureId === null ? features : null,
    day: unread,
  })
  if (found === null) return null
  return {
    request: { text: found.text, company, aboutFeatureId, saidOn },
    isShortened: found.isShortened,
    lacksFeature: features !== null && aboutFeatureId === null,
  }
}

function dayIn(cell: string | undefined): { readonly saidOn: Day | null; readonly unread: string | null } {
  if (cell === undefined) return { saidOn: null, unread: null }
  const day = dayInCell(cell, null)
  return day.ok ? { saidOn: day.value, unread: null } : { saidOn: null, unread: cell }
}
