export type CannyRating =
  | { readonly kind: 'scale0to10'; readonly value: number }
  | { readonly kind: 'stars'; readonly value: number }
  | { readonly kind: 'fibonacci'; readonly value: number }

const highestFibonacci = 233

/** A rating from 0 to 100 as Canny counts it: scales are squared, so that high ratings dominate. */
export function cannyPoints({ kind, value }: CannyRating): number {
  if (kind === 'fibonacci') return (100 * value) / highestFibonacci
  return kind === 'stars' ? (2 * value) ** 2 : value ** 2
}
