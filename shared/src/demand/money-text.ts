import type { Money } from '../model/money.ts'
import { minorUnits } from './minor-units.ts'

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** An amount in whole units, "120,000 EUR". */
export function moneyText({ amount, currency }: Money): string {
  return `${format.format(amount / minorUnits(currency))} ${currency}`
}
