/** Weights that add up to 1, or null when one is negative or all are 0. */
export function weightShares(weights: readonly number[]): readonly number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0 && Number.isFinite(total)) || weights.some((weight) => weight < 0)) return null
  return weights.map((weight) => weight / total)
}

/** The weighted mean of values that share one scale; null when a value or a lawful weight is missing. */
export function weightedMean(weights: readonly number[], values: readonly (number | null)[]): number | null {
  const shares = weightShares(weights)
  if (shares === null || values.length !== weights.length) return null
  let sum = 0
  for (const [index, share] of shares.entries()) {
    const value = values[index] ?? null
    if (share === 0) continue
    if (value === null) return null
    sum += share * value
  }
  return sum
}
