/** Ordered labels (S, M, L, XL) as equal steps from 0 to 1. */
export function evenSteps(labels: readonly string[]): readonly number[] {
  return labels.map((_, index) => (labels.length === 1 ? 1 : index / (labels.length - 1)))
}
