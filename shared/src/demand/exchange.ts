import type { Money } from '../model/money.ts'
import type { SalesSettings } from '../model/sales-settings.ts'
import { minorUnits } from './minor-units.ts'

/** Minor units of the base currency, not rounded; null for a currency without a rate. */
export type Exchange = (money: Money) => number | null

export function exchangeBy({ currency, rates }: Pick<SalesSettings, 'currency' | 'rates'>): Exchange {
  const factors = new Map([[currency, 1]])
  const base = minorUnits(currency)
  for (const [other, { perUnit }] of rates) if (other !== currency) factors.set(other, (perUnit * base) / minorUnits(other))
  return (money) => {
    const factor = factors.get(money.currency)
    return factor === undefined ? null : money.amount * factor
  }
}
