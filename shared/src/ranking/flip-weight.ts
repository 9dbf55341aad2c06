import { weightShares } from './weight-shares.ts'

export interface FlipWeight {
  /** How far the first lies ahead. */
  readonly difference: number
  /** By how much the weight has to change for both to be equal, the other weights shrinking or growing in proportion. */
  readonly deltaWeight: number | null
  readonly weightAtFlip: number | null
}

export interface Rivals {
  readonly weights: readonly number[]
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** Which weight of one driver would make two items change places; null when none between 0 and 1 does. */
export function flipWeight({ weights, a, b }: Rivals, driver: number): FlipWeight {
  const shares = weightShares(weights) ?? weights
  const differences = shares.map((_, index) => (a[index] ?? 0) - (b[index] ?? 0))
  const difference = shares.reduce((sum, share, index) => sum + share * (differences[index] ?? 0), 0)
  const weight = shares[driver] ?? 0
  const own = differences[driver] ?? 0
  const deltaWeight = -difference / (own - (difference - weight * own) / (1 - weight))
  const weightAtFlip = weight + deltaWeight
  const isReachable = weightAtFlip >= 0 && weightAtFlip <= 1
  return { difference, deltaWeight: isReachable ? deltaWeight : null, weightAtFlip: isReachable ? weightAtFlip : null }
}
