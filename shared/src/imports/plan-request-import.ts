import { askedCompanies } from './asked-companies.ts'
import { fingerprint } from './fingerprint.ts'
import type { ImportError } from './import-plan.ts'
import { noteCells, type NoteCells } from './note-cells.ts'
import { companyInNote } from './note-company.ts'
import { featureFinder } from './note-feature.ts'
import type { NoteMapping } from './note-mapping.ts'
import type { NoteTable } from './note-table.ts'
import { noteErrors, requestErrors } from './request-import-errors.ts'
import type { ImportedRequest, NoteSkipReason, RequestImportOptions, RequestImportPlan, SkippedNote } from './request-import-plan.ts'
import { requestInRow } from './request-in-row.ts'

/** Works out what importing a file of notes would do, all or nothing, and writes nothing. */
export function planRequestImport(table: NoteTable, mapping: NoteMapping, options: RequestImportOptions): RequestImportPlan {
  const read = readAll(table, mapping, options)
  const errors = [...requestErrors({ table, mapping, requests: read.requests, companyWords: read.companyWords }), ...read.errors]
  const isFine = errors.length === 0
  return {
    ...read,
    companies: isFine ? read.companies : [],
    requests: isFine ? read.requests : [],
    skipped: [...table.skipped, ...read.skipped].sort((a, b) => a.row - b.row),
    errors,
  }
}

function readAll(table: NoteTable, mapping: NoteMapping, options: RequestImportOptions): RequestImportPlan {
  const book = askedCompanies(options)
  const featureOf = featureFinder(options.features, table.format)
  const here = new Map(options.requests.flatMap(({ source, deletedAt }) => (source === null ? [] : [[source, deletedAt !== null]])))
  const seen = new Set<string>()
  const requests: ImportedRequest[] = []
  const [skipped, errors, withoutFeature, shortened]: [SkippedNote[], ImportError[], number[], number[]] = [[], [], [], []]
  for (const row of table.rows) {
    const cells = noteCells(row, table, mapping)
    const source = sourceOf(table, cells)
    const reason = skipReason(source, here, seen)
    if (reason !== undefined) {
      skipped.push({ row: row.number, reason })
      continue
    }
    seen.add(source)
    const named = companyInNote(cells, table.format)
    const found = requestInRow(cells, { format: table.format, named, book, featureOf })
    errors.push(...noteErrors(row, { table, source, named, hasWords: found !== null, isMapped: hasWords(mapping) }))
    if (found === null) continue
    if (found.isShortened) shortened.push(row.number)
    if (found.lacksFeature) withoutFeature.push(row.number)
    requests.push({ row: row.number, source, ...found.request })
  }
  return { companies: book.added(), requests, skipped, companyWords: book.words(), withoutFeature, shortened, errors }
}

function hasWords(mapping: NoteMapping): boolean {
  return mapping.includes('words') || mapping.includes('title')
}

/** Without an id a note is known by what it says, of whom and when. */
function sourceOf({ format }: NoteTable, cells: NoteCells): string {
  const key = cells.get('key')?.text
  if (key !== undefined) return `${format}:${key}`
  const said = (['title', 'words', 'company', 'domain', 'day'] as const).map((target) => cells.get(target)?.text ?? '')
  return `${format}:~${fingerprint(JSON.stringify(said))}`
}

function skipReason(source: string, here: ReadonlyMap<string, boolean>, seen: ReadonlySet<string>): NoteSkipReason | undefined {
  const isWithdrawn = here.get(source)
  if (isWithdrawn !== undefined) return isWithdrawn ? 'withdrawn' : 'on_roadmap'
  return seen.has(source) ? 'repeated' : undefined
}
