import type { Money } from '../model/money.ts'
import type { SalesSettings } from '../model/sales-settings.ts'

/** An amount in minor units of the base currency; undefined where the currency has no rate. */
export function moneyIn({ currency, rates }: Pick<SalesSettings, 'currency' | 'rates'>, money: Money): number | undefined {
  if (money.currency === currency) return money.amount
  const rate = rates.get(money.currency)
  return rate === undefined ? undefined : money.amount * rate.perUnit
}
