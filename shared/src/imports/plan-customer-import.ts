import type { Company } from '../model/company.ts'
import type { Deal } from '../model/deal.ts'
import { companyBook } from './company-book.ts'
import type {
  AddedDeal,
  CustomerImportOptions,
  CustomerImportPlan,
  DealFacts,
  SkippedDeal,
  StageWord,
  UpdatedDeal,
} from './customer-import-plan.ts'
import { dayInCell, dayOrderIn } from './day-in-cell.ts'
import { dealEdit } from './deal-edit.ts'
import { dealInRow, longestName, type DealCells, type DealInRow, type DealRowContext } from './deal-in-row.ts'
import type { DealMapping } from './deal-mapping.ts'
import type { DealTable } from './deal-table.ts'
import type { ImportError } from './import-plan.ts'
import type { ChosenStages } from './map-stage.ts'
import { decimalIn, numberInCell } from './number-in-cell.ts'
import type { Row } from './table.ts'

const longestSource = 200
/** All of it travels as one change, and the server takes none larger. */
const mostRows = 1500

/** Works out what importing a file of deals would do, all or nothing, and writes nothing. */
export function planCustomerImport(table: DealTable, mapping: DealMapping, options: CustomerImportOptions): CustomerImportPlan {
  const context = contextOf(table, mapping, options)
  const read = readAll(table, mapping, context)
  const stages = countStages(read.rows)
  const errors = [
    ...sizeErrors(table),
    ...mappingErrors(mapping),
    ...stages.flatMap((word) => stageError(word, table.headers[mapping.indexOf('stage')] ?? null)),
    ...read.errors,
  ]
  const isFine = errors.length === 0
  return {
    companies: isFine ? read.companies : [],
    added: isFine ? read.added : [],
    updated: isFine ? read.updated : [],
    skipped: [...table.skipped, ...read.skipped].sort((a, b) => a.row - b.row),
    stages,
    unknownOwners: [...new Set(read.rows.flatMap(({ unknownOwner }) => unknownOwner ?? []))],
    asksDayOrder: asksDayOrder(table, mapping, context),
    asksDecimal: asksDecimal(table, mapping),
    errors,
  }
}

function contextOf(table: DealTable, mapping: DealMapping, options: CustomerImportOptions): DealRowContext {
  const chosen: ChosenStages = new Map(
    Object.entries(options.stageChoices ?? {}).flatMap(([word, id]) => {
      const stage = id === null ? null : options.stages.find((one) => one.id === id)
      return stage === undefined ? [] : [[word.trim().toLowerCase(), stage] as const]
    }),
  )
  return { options, chosen, dayOrder: dayOrderIn(columnOf(table, mapping, 'closeDay')) }
}

interface ReadRows extends Pick<CustomerImportPlan, 'companies' | 'added' | 'updated' | 'skipped' | 'errors'> {
  readonly rows: readonly DealInRow[]
}

function readAll(table: DealTable, mapping: DealMapping, context: DealRowContext): ReadRows {
  const { options } = context
  const bySource = new Map<string, Deal>(options.deals.flatMap((deal) => (deal.source === null ? [] : [[deal.source, deal] as const])))
  const book = companyBook(table.format, options.companies)
  const decimals = table.headers.map((_, column) => decimalIn(table.rows.map(({ cells }) => cells[column] ?? '')))
  const seen = new Set<string>()
  const rows: DealInRow[] = []
  const [added, updated, skipped, errors]: [AddedDeal[], UpdatedDeal[], SkippedDeal[], ImportError[]] = [[], [], [], []]
  for (const row of table.rows) {
    const cells = cellsOf(row, { table, mapping, decimals })
    const company = cells.get('company')?.text.replace(/\s+/g, ' ')
    if (company === undefined) {
      skipped.push({ row: row.number, reason: 'no_company' })
      continue
    }
    const source = sourceOf(table, cells, company)
    const known = bySource.get(source)
    if (seen.has(source) || (known !== undefined && known.deletedAt !== null)) {
      skipped.push({ row: row.number, reason: seen.has(source) ? 'repeated' : 'deleted' })
      continue
    }
    seen.add(source)
    const found = dealInRow(row.number, cells, context)
    rows.push(found)
    errors.push(...shapeErrors(row, { source, company, table }), ...found.errors)
    if (known === undefined) added.push({ row: row.number, facts: found.facts, source, company: book.find(company, found.facts) })
    else if (isChange(known, found.facts, options)) updated.push({ row: row.number, deal: known, facts: found.facts })
    else skipped.push({ row: row.number, reason: 'unchanged' })
  }
  return { rows, companies: book.added(), added, updated, skipped, errors }
}

function isChange(deal: Deal, facts: DealFacts, { stages }: CustomerImportOptions): boolean {
  return Object.keys(dealEdit(facts, { deal, stages })).length > 0
}

/** Without a key a deal is known by its name at its company. */
function sourceOf({ format }: DealTable, cells: DealCells, company: Company['name']): string {
  return `${format}:${cells.get('externalId')?.text ?? `${company}/${cells.get('name')?.text ?? ''}`}`
}

interface Laid {
  readonly table: DealTable
  readonly mapping: DealMapping
  readonly decimals: readonly ReturnType<typeof decimalIn>[]
}

function cellsOf({ cells }: Row, { table, mapping, decimals }: Laid): DealCells {
  return new Map(
    table.headers.flatMap((header, column) => {
      const target = mapping[column] ?? 'ignored'
      const text = cells[column]?.trim() ?? ''
      return target === 'ignored' || text === '' ? [] : [[target, { header, text, decimal: decimals[column] ?? null }] as const]
    }),
  )
}

function columnOf({ rows }: DealTable, mapping: DealMapping, target: DealMapping[number]): readonly string[] {
  const column = mapping.indexOf(target)
  return column < 0 ? [] : rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '')
}

function asksDayOrder(table: DealTable, mapping: DealMapping, { dayOrder }: DealRowContext): boolean {
  return columnOf(table, mapping, 'closeDay').some((cell) => {
    const day = dayInCell(cell, dayOrder)
    return !day.ok && day.failure === 'ambiguous'
  })
}

function asksDecimal(table: DealTable, mapping: DealMapping): boolean {
  return (['yearlyAmount', 'amount'] as const).some((target) => {
    const cells = columnOf(table, mapping, target)
    const decimal = decimalIn(cells)
    return cells.some((cell) => {
      const number = numberInCell(cell, decimal)
      return !number.ok && number.failure === 'ambiguous'
    })
  })
}

interface Shape {
  readonly source: string
  readonly company: string
  readonly table: DealTable
}

function shapeErrors({ number: row, cells }: Row, { source, company, table: { headers } }: Shape): readonly ImportError[] {
  const isTooLong = cells.slice(headers.length).some((cell) => cell.trim() !== '')
  return [
    ...(isTooLong ? [{ row, column: null, message: 'the row has more cells than there are headers' }] : []),
    ...(company.length > longestName
      ? [{ row, column: null, message: `the name of the company is longer than ${longestName} characters` }]
      : []),
    ...(source.length > longestSource ? [{ row, column: null, message: 'the key of the deal is too long' }] : []),
  ]
}

function sizeErrors({ rows }: DealTable): readonly ImportError[] {
  if (rows.length <= mostRows) return []
  return [{ row: null, column: null, message: `there are ${rows.length} deals; import at most ${mostRows} at once` }]
}

function mappingErrors(mapping: DealMapping): readonly ImportError[] {
  return [
    ...(mapping.includes('company') ? [] : [{ row: null, column: null, message: 'no column is the company: map one to it' }]),
    ...(mapping.includes('name') ? [] : [{ row: null, column: null, message: 'no column is the name of the deal: map one to it' }]),
  ]
}

function stageError({ from, how, count }: StageWord, column: string | null): readonly ImportError[] {
  if (how !== 'unknown') return []
  const message = `“${from.slice(0, 40)}” (${count === 1 ? '1 deal' : `${count} deals`}) is none of your stages: choose one for it, or none`
  return [{ row: null, column, message }]
}

function countStages(rows: readonly DealInRow[]): readonly StageWord[] {
  const counts = new Map<string, StageWord>()
  for (const { stage } of rows) {
    if (stage === null) continue
    const key = stage.word.toLowerCase()
    const before = counts.get(key)
    counts.set(key, { from: before?.from ?? stage.word, to: stage.stage?.id ?? null, how: stage.how, count: (before?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
