import { useSales } from '../../store/hooks.ts'

const common = ['EUR', 'USD', 'GBP', 'CHF'] as const

/** The currencies to choose from: the base first, those with a rate, the most common, and one that is in use already. */
export function useCurrencies(inUse?: string): readonly string[] {
  const { currency, rates } = useSales((sales) => sales.settings)
  return [...new Set([currency, ...rates.keys(), ...common, ...(inUse === undefined ? [] : [inUse])])]
}
