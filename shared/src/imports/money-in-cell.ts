import { fail, ok, type Result } from '../base/result.ts'
import { minorUnits } from '../demand/minor-units.ts'
import type { Money } from '../model/money.ts'
import { numberInCell, type Decimal } from './number-in-cell.ts'

/** The currencies a sign may stand for; the first unless another of them is named. */
const signs: readonly (readonly [string, readonly string[]])[] = [
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL']],
  ['¥', ['JPY', 'CNY']],
]
const code = /(?<![A-Z])[A-Z]{3}(?![A-Z])/

export interface MoneyContext {
  /** What the row or else the caller says. */
  readonly currency: string
  /** Whether the row says it itself. */
  readonly isOwn: boolean
  readonly decimal: Decimal | null
}

/** An amount with the currency that the cell, the row or the caller names; two that differ are refused. */
export function moneyInCell(cell: string, { currency, isOwn, decimal }: MoneyContext): Result<Money, string> {
  const written = writtenIn(cell, currency)
  if (written !== undefined && isOwn && written !== currency) return fail(`the amount is in ${written}, but the row says ${currency}`)
  const number = numberInCell(cell.replace(code, ''), decimal)
  if (!number.ok) return fail(refusal(cell, number.failure))
  const { value, isPercent } = number.value
  if (isPercent || value < 0) return fail('the amount must be 0 or more')
  const used = written ?? currency
  return ok({ amount: Math.round(value * minorUnits(used)), currency: used })
}

function writtenIn(cell: string, expected: string): string | undefined {
  const named = code.exec(cell)?.[0]
  if (named !== undefined) return named
  const possible = signs.find(([sign]) => cell.includes(sign))?.[1]
  return possible?.includes(expected) === true ? expected : possible?.[0]
}

function refusal(cell: string, failure: 'not_a_number' | 'ambiguous'): string {
  const shown = `“${cell.slice(0, 40)}”`
  return failure === 'not_a_number'
    ? `${shown} is not an amount`
    : `${shown} may be thousands or a fraction: say which mark is the decimal one`
}
