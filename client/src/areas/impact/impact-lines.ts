import type { Impact } from '@parley/shared/impact/impact-of.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import { moneyText } from '../../words/money-text.ts'
import { standingNames } from '../../words/sales-words.ts'

export interface ImpactLine {
  readonly tone: 'bad' | 'good' | 'warn' | 'quiet'
  readonly text: string
}

/** Whether there is anything to tell before the drop. */
export function says({ worse, better, keyResultsLost, overBy }: Impact): boolean {
  return worse.length + better.length + keyResultsLost.length > 0 || overBy !== null
}

/** The move in a few lines, the worst first. */
export function impactLines({ worse, better, pipeline, keyResultsLost, overBy }: Impact, sales: SalesView): readonly ImpactLine[] {
  function promised({ promise, to }: Impact['worse'][number]): string {
    return `${sales.companies.get(promise.companyId)?.name ?? 'A customer'}: ${standingNames[to].toLowerCase()}`
  }
  return [
    ...worse.map((change): ImpactLine => ({ tone: change.to === 'broken' ? 'bad' : 'warn', text: promised(change) })),
    ...better.map((change): ImpactLine => ({ tone: 'good', text: promised(change) })),
    ...keyResultsLost.map(({ title }): ImpactLine => ({ tone: 'warn', text: `“${title}” loses its only feature` })),
    ...(overBy === null ? [] : [{ tone: 'warn', text: `${Math.round(overBy)} person-days more than fit` } satisfies ImpactLine]),
    ...(pipeline > 0 && worse.length + better.length > 0
      ? [
          {
            tone: 'quiet',
            text: `${moneyText({ amount: pipeline, currency: sales.settings.currency }, 'short')} of weighted pipeline behind it`,
          } satisfies ImpactLine,
        ]
      : []),
  ]
}
