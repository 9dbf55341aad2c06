import { asId, type UserId } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { CustomerImportOptions, DealFacts } from './customer-import-plan.ts'
import { dayInCell, type DayOrder } from './day-in-cell.ts'
import type { DealTarget } from './deal-mapping.ts'
import type { ImportError } from './import-plan.ts'
import { mapStage, type ChosenStages, type MappedStage } from './map-stage.ts'
import { moneyInCell } from './money-in-cell.ts'
import type { Decimal } from './number-in-cell.ts'
import { shorten } from './shorten.ts'

export interface DealCell {
  readonly header: string
  readonly text: string
  readonly decimal: Decimal | null
}

export type DealCells = ReadonlyMap<DealTarget, DealCell>

export interface DealRowContext {
  readonly options: CustomerImportOptions
  readonly chosen: ChosenStages
  readonly dayOrder: DayOrder | null
}

export interface DealInRow {
  readonly facts: DealFacts
  readonly errors: readonly ImportError[]
  /** The word of the stage and what it means; null where the row has none. */
  readonly stage: (MappedStage & { readonly word: string }) | null
  readonly unknownOwner: string | null
}

// The limit of the document's grammar.
export const longestName = 120

/** What one row says about a deal, and everything that is wrong with it. */
export function dealInRow(row: number, cells: DealCells, context: DealRowContext): DealInRow {
  const errors: ImportError[] = []
  const name = (cells.get('name')?.text ?? '').replace(/\s+/g, ' ')
  if (name === '') errors.push({ row, column: null, message: 'the deal has no name' })
  const word = cells.get('stage')?.text
  const stage = word === undefined ? null : { word, ...mapStage(word, context.options.stages, context.chosen) }
  const owner = ownerIn(cells, context.options)
  const amount = amountIn(row, cells, { context, errors })
  const closeDay = closeDayIn(row, cells, { context, errors })
  return {
    facts: {
      name: shorten(name, longestName),
      ...(stage === null ? {} : { stage: stage.stage }),
      ...(amount === undefined ? {} : { amount }),
      ...(closeDay === undefined ? {} : { closeDay }),
      ...(owner.id === undefined ? {} : { ownerId: owner.id }),
    },
    errors,
    stage,
    unknownOwner: owner.unknown,
  }
}

interface Reading {
  readonly context: DealRowContext
  readonly errors: ImportError[]
}

function amountIn(row: number, cells: DealCells, { context: { options }, errors }: Reading): Money | undefined {
  const cell = cells.get('yearlyAmount') ?? cells.get('amount')
  const own = cells.get('currency')
  if (cell === undefined) return undefined
  if (own !== undefined && !/^[A-Za-z]{3}$/.test(own.text)) {
    errors.push({ row, column: own.header, message: `“${own.text.slice(0, 40)}” is not a currency code of three letters` })
    return undefined
  }
  const currency = own?.text.toUpperCase() ?? options.currency
  const money = moneyInCell(cell.text, { currency, isOwn: own !== undefined, decimal: options.decimal ?? cell.decimal })
  if (money.ok) return money.value
  errors.push({ row, column: cell.header, message: money.failure })
  return undefined
}

function closeDayIn(row: number, cells: DealCells, { context, errors }: Reading): string | undefined {
  const cell = cells.get('closeDay')
  if (cell === undefined) return undefined
  const day = dayInCell(cell.text, context.options.dayOrder ?? context.dayOrder)
  if (day.ok) return day.value
  const shown = `“${cell.text.slice(0, 40)}”`
  const message =
    day.failure === 'ambiguous' ? `${shown} may be two days: say whether the day or the month stands first` : `${shown} is not a day`
  errors.push({ row, column: cell.header, message })
  return undefined
}

/** A mail address is sure; a name only if one person here has it. */
function ownerIn(cells: DealCells, { people }: CustomerImportOptions): { readonly id?: UserId; readonly unknown: string | null } {
  const text = cells.get('owner')?.text
  if (text === undefined) return { unknown: null }
  const wanted = text.toLowerCase()
  const found = people.filter(({ name, email }) => email?.toLowerCase() === wanted || name.toLowerCase() === wanted)
  const [only] = found
  return found.length === 1 && only !== undefined ? { id: asId<UserId>(only.id), unknown: null } : { unknown: text }
}
