import type { Money } from '@parley/shared/model/money.ts'

/** An amount as people read it, in whole units; large ones in thousands where room is short. */
export function moneyText({ amount, currency }: Money, style: 'full' | 'short' = 'full'): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    ...(style === 'short' ? { notation: 'compact', maximumFractionDigits: 1 } : {}),
  })
  return format.format(
    amount / 10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2),
  )
}
