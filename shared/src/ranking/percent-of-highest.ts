/** From 0 to 100 between zero, or the lowest value if that is negative, and the highest: how Jira Product Discovery scales a field. */
export function percentOfHighest(values: readonly number[]): readonly number[] {
  const lowest = Math.min(0, ...values)
  const range = Math.max(...values) - lowest
  return values.map((value) => (range > 0 ? (100 * (value - lowest)) / range : 0))
}
