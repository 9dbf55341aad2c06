import type { ColumnMapping } from './column-mapping.ts'
import type { FilledCell } from './estimates-in-row.ts'
import { featureInRow, type FeatureInRow } from './feature-in-row.ts'
import type { ImportError, ImportOptions, ImportPlan, StatusCount } from './import-plan.ts'
import type { StatusWords } from './map-status.ts'
import { decimalIn, type Decimal } from './number-in-cell.ts'
import type { ImportFormat, Row, SkippedRow, Table } from './table.ts'

/** An issue is the same whether it comes from its repository or from a project. */
const sourceNames: Readonly<Record<ImportFormat, string>> = {
  jira: 'jira',
  linear: 'linear',
  trello: 'trello',
  github_issues: 'github',
  github_project: 'github',
  aha: 'aha',
  productboard: 'productboard',
  canny: 'canny',
  csv: 'csv',
}

const longestSource = 200

/** Works out what importing a table would do, all or nothing, and writes nothing. */
export function planImport(table: Table, mapping: ColumnMapping, options: ImportOptions): ImportPlan {
  const read = readAll(table, mapping, options)
  const errors = [...(mapping.includes('title') ? [] : [noTitle]), ...read.errors]
  const features = errors.length > 0 ? [] : read.features
  return {
    items: features.map(({ feature }) => feature),
    report: {
      format: table.format,
      rows: table.rows.length + table.skipped.length,
      created: features.length,
      skipped: [...table.skipped, ...read.skipped].sort((a, b) => a.row - b.row),
      columns: table.headers.map((header, index) => ({ header, target: mapping[index] ?? 'ignored' })),
      statuses: countStatuses(read.features),
      shortened: read.features.filter(({ isShortened }) => isShortened).map(({ feature }) => feature.row),
    },
    errors,
  }
}

const noTitle: ImportError = { row: null, column: null, message: 'no column is the title: map one to it' }

interface ReadRows {
  readonly features: readonly FeatureInRow[]
  readonly skipped: readonly SkippedRow[]
  readonly errors: readonly ImportError[]
}

function readAll(table: Table, mapping: ColumnMapping, options: ImportOptions): ReadRows {
  const features: FeatureInRow[] = []
  const skipped: SkippedRow[] = []
  const errors: ImportError[] = []
  const seen = new Set<string>()
  const words = wordsOf(table.format, options)
  const hasStatus = mapping.includes('status')
  const decimals = table.headers.map((_, column) => options.decimal ?? decimalIn(table.rows.map(({ cells }) => cells[column] ?? '')))
  for (const row of table.rows) {
    const cells = filledCells(row, { table, mapping, decimals })
    const key = cells.find(({ target }) => target === 'externalKey')?.text
    const source = key === undefined ? null : `${options.source ?? sourceNames[table.format]}:${key}`
    const reason = source === null ? undefined : repetition(source, options.known, seen)
    if (reason !== undefined) {
      skipped.push({ row: row.number, reason })
      continue
    }
    if (source !== null) seen.add(source)
    const found = featureInRow(row.number, cells, { options, words, hasStatus, source })
    features.push(found)
    errors.push(...shapeErrors(row, source, table), ...(mapping.includes('title') ? found.errors : []))
  }
  return { features, skipped, errors }
}

function repetition(source: string, known: ReadonlySet<string>, seen: ReadonlySet<string>): 'on_roadmap' | 'repeated' | undefined {
  if (known.has(source)) return 'on_roadmap'
  return seen.has(source) ? 'repeated' : undefined
}

function wordsOf(format: ImportFormat, { statuses = {} }: ImportOptions): StatusWords {
  return { format, chosen: new Map(Object.entries(statuses).map(([word, status]) => [word.trim().toLowerCase(), status])) }
}

function filledCells(
  { number, cells }: Row,
  { table, mapping, decimals }: { readonly table: Table; readonly mapping: ColumnMapping; readonly decimals: readonly (Decimal | null)[] },
): readonly FilledCell[] {
  return table.headers.flatMap((header, column) => {
    const target = mapping[column] ?? 'ignored'
    const text = cells[column]?.trim() ?? ''
    return target === 'ignored' || text === '' ? [] : [{ row: number, header, target, text, decimal: decimals[column] ?? null }]
  })
}

/** A row with more cells than headers was most likely quoted wrongly, so its cells stand in the wrong columns. */
function shapeErrors({ number, cells }: Row, source: string | null, { headers }: Table): readonly ImportError[] {
  const isTooLong = cells.slice(headers.length).some((cell) => cell.trim() !== '')
  return [
    ...(isTooLong ? [{ row: number, column: null, message: 'the row has more cells than there are headers' }] : []),
    ...(source !== null && source.length > longestSource ? [{ row: number, column: null, message: 'the key is too long' }] : []),
  ]
}

function countStatuses(features: readonly FeatureInRow[]): readonly StatusCount[] {
  const counts = new Map<string, StatusCount>()
  for (const { statusWord, how, feature } of features) {
    if (statusWord === null) continue
    counts.set(statusWord, { from: statusWord, to: feature.status, how, count: (counts.get(statusWord)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
