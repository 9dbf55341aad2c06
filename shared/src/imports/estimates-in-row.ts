import { fail, ok, type Result } from '../base/result.ts'
import { criteria, isCriterionId, personDaysPerMonth, type CriterionId, type Estimates } from '../model/criterion.ts'
import type { Target } from './column-mapping.ts'
import type { ImportError, ImportOptions } from './import-plan.ts'
import { numberInCell, type CellNumber, type Decimal } from './number-in-cell.ts'

/** A cell that holds something, and what its column becomes. */
export interface FilledCell {
  readonly row: number
  readonly header: string
  readonly target: Target
  readonly text: string
  /** The decimal sign of its column, where that is known. */
  readonly decimal: Decimal | null
}

const secondsPerPersonDay = 8 * 60 * 60

/** The estimates of one row. The first filled column wins; person-days win over an estimate in seconds. */
export function estimatesInRow(
  cells: readonly FilledCell[],
  options: ImportOptions,
): { readonly estimates: Estimates; readonly errors: readonly ImportError[] } {
  const estimates: Partial<Record<CriterionId, number>> = {}
  const errors: ImportError[] = []
  for (const cell of [...cells].sort((a, b) => Number(a.target === 'effortSeconds') - Number(b.target === 'effortSeconds'))) {
    const criterion = cell.target === 'effortSeconds' ? 'effort' : cell.target
    if (!isCriterionId(criterion) || estimates[criterion] !== undefined) continue
    const value = estimateIn(cell, criterion, options)
    if (value.ok) estimates[criterion] = value.value
    else errors.push({ row: cell.row, column: cell.header, message: value.failure })
  }
  return { estimates, errors }
}

/** A number in a cell, or a sentence about what is wrong with it. */
export function numberOrReason({ text, decimal }: FilledCell): Result<CellNumber, string> {
  const number = numberInCell(text, decimal)
  if (number.ok) return number
  return fail(
    number.failure === 'ambiguous'
      ? `“${text}” may be a thousand or a fraction: say which with decimal=point or decimal=comma`
      : `“${text.slice(0, 40)}” is not a number`,
  )
}

function estimateIn(cell: FilledCell, criterion: CriterionId, options: ImportOptions): Result<number, string> {
  const number = numberOrReason(cell)
  if (!number.ok) return number
  const value = criterion === 'confidence' ? percent(number.value, options.confidence) : plain(number.value, cell, options)
  if (!value.ok) return value
  const { name, min, max } = criteria[criterion]
  return value.value >= min && value.value <= max ? value : fail(`${name.toLowerCase()} must be from ${min} to ${max}`)
}

function plain({ value, isPercent }: CellNumber, { target }: FilledCell, { effortUnit }: ImportOptions): Result<number, string> {
  if (isPercent) return fail('only a confidence may be a percentage')
  if (target === 'effortSeconds') return ok(value / secondsPerPersonDay)
  return ok(target === 'effort' && effortUnit === 'person-months' ? value * personDaysPerMonth : value)
}

/** Files write 80, 80 % or 0.8 for the same. */
function percent({ value, isPercent }: CellNumber, meant: ImportOptions['confidence']): Result<number, string> {
  if (isPercent || meant === 'percent') return ok(value)
  if (meant === undefined && value === 1) {
    return fail('a confidence of 1 may be 1 % or 100 %: say which with confidence=percent or confidence=fraction')
  }
  return ok(meant === 'fraction' || value < 1 ? Number((value * 100).toPrecision(12)) : value)
}
