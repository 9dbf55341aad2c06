import { companyFinder, companyInNote } from './note-company.ts'
import { fingerprint } from './fingerprint.ts'
import type { ImportError } from './import-plan.ts'
import { noteCells, type NoteCells } from './note-cells.ts'
import { featureFinder } from './note-feature.ts'
import type { NoteMapping } from './note-mapping.ts'
import type { NoteTable } from './note-table.ts'
import { noteText } from './note-text.ts'
import { plainName } from './plain-name.ts'
import type {
  CompanyChoice,
  CompanyWord,
  ImportedRequest,
  NamedCompany,
  NoteSkipReason,
  RequestImportOptions,
  RequestImportPlan,
  SkippedNote,
} from './request-import-plan.ts'
import { noteErrors, requestErrors } from './request-import-errors.ts'

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
    const company = named === null ? null : book.find(named)
    const features = cells.get('features')?.text ?? null
    const aboutFeatureId = features === null ? null : featureOf(features)
    const found = noteText(cells, {
      format: table.format,
      company: company === null && named !== null ? named.name : null,
      features: aboutFeatureId === null ? features : null,
    })
    errors.push(...noteErrors(row, { table, source, named, hasWords: found !== null, isMapped: hasWords(mapping) }))
    if (found === null) continue
    if (found.isShortened) shortened.push(row.number)
    if (features !== null && aboutFeatureId === null) withoutFeature.push(row.number)
    requests.push({ row: row.number, text: found.text, company, aboutFeatureId, source })
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

interface AskedCompanies {
  readonly find: (named: NamedCompany) => ImportedRequest['company']
  readonly added: () => readonly NamedCompany[]
  readonly words: () => readonly CompanyWord[]
}

/** Companies of ours, and those of the file that somebody has to decide about. */
function askedCompanies({ companies, companyChoices = {}, otherCompanies }: RequestImportOptions): AskedCompanies {
  const finder = companyFinder(companies)
  const chosen = new Map(Object.entries(companyChoices).map(([word, choice]) => [plainName(word), choice]))
  const words = new Map<string, CompanyWord>()
  const added = new Map<string, NamedCompany>()
  return {
    find: (named) => {
      const key = plainName(named.name)
      const match = finder(named)
      if (match.kind === 'one') return { id: match.id }
      // Which of two is meant is nothing to be decided for all of them together.
      const other = otherCompanies === undefined || match.kind === 'several' ? null : { kind: otherCompanies }
      const to: CompanyChoice | null = chosen.get(key) ?? other
      const before = words.get(key)
      const from = before?.from ?? named.name
      words.set(key, { from, to, isAmbiguous: match.kind === 'several', count: (before?.count ?? 0) + 1 })
      if (to === null || to.kind === 'leave') return null
      if (to.kind === 'ours') return { id: to.id }
      const first = added.get(key) ?? named
      added.set(key, { ...first, domain: first.domain ?? named.domain })
      return { source: first.source }
    },
    added: () => [...added.values()],
    words: () => [...words.values()],
  }
}
