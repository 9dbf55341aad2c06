import { weightedMean } from './weight-shares.ts'

export interface ObservedDriver {
  readonly direction: 'higher' | 'lower'
  readonly values: readonly number[]
}

/**
 * Each value from 0 to 1 between the lowest and the highest there is. A column without a difference says nothing, so
 * all of it lies in the middle.
 */
export function minMax({ values, direction }: ObservedDriver): readonly number[] {
  const lowest = Math.min(...values)
  const range = Math.max(...values) - lowest
  return values.map((value) => {
    if (range === 0) return 0.5
    const share = (value - lowest) / range
    return direction === 'lower' ? 1 - share : share
  })
}

/** The weighted score from 0 to 1 of each item, each driver normalised over the items. */
export function minMaxScores(weights: readonly number[], drivers: readonly ObservedDriver[]): readonly (number | null)[] {
  const columns = drivers.map(minMax)
  return (columns[0] ?? []).map((_, item) =>
    weightedMean(
      weights,
      columns.map((column) => column[item] ?? null),
    ),
  )
}
