import { weightedMean } from './weight-shares.ts'

export interface FocusInputs {
  readonly valueWeights: readonly number[]
  readonly costWeights: readonly number[]
  /** From 0 to 1. */
  readonly values: readonly number[]
  /** From 0 to 1, 1 the dearest. */
  readonly costs: readonly number[]
}

/**
 * Value and spared cost from 0 to 100, as airfocus weighs them: two sets of weights that add up to the same count half
 * each, and otherwise by what they add up to (60 of value to 40 of cost).
 */
export function focusScore({ valueWeights, costWeights, values, costs }: FocusInputs): number | null {
  const mean = weightedMean([...valueWeights, ...costWeights], [...values, ...costs.map((cost) => 1 - cost)])
  return mean === null ? null : 100 * mean
}
