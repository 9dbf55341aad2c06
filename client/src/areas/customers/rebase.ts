import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { SalesSettings } from '@parley/shared/model/sales-settings.ts'

/** Makes another currency the base. Rates are kept by way of its own rate; without one they would mean something else, and go. */
export function rebase({ currency, rates }: Pick<SalesSettings, 'currency' | 'rates'>, next: string): readonly SalesCommand[] {
  const bridge = rates.get(next)
  const change: SalesCommand = { kind: 'set-sales', edit: { currency: next } }
  const rest = [...rates].filter(([code]) => code !== next)
  const gone: SalesCommand[] = rates.has(next) ? [{ kind: 'set-rate', currency: next, rate: null }] : []
  if (bridge === undefined) return [change, ...rest.map(([code]): SalesCommand => ({ kind: 'set-rate', currency: code, rate: null }))]
  return [
    change,
    ...gone,
    { kind: 'set-rate', currency, rate: { perUnit: 1 / bridge.perUnit, asOf: bridge.asOf } },
    ...rest.map(([code, { perUnit, asOf }]): SalesCommand => ({
      kind: 'set-rate',
      currency: code,
      // No better known than the older of the two.
      rate: { perUnit: perUnit / bridge.perUnit, asOf: asOf < bridge.asOf ? asOf : bridge.asOf },
    })),
  ]
}
