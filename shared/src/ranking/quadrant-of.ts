export type Quadrant = 'quick win' | 'big bet' | 'fill-in' | 'money pit'

/** On the line, value counts as high and effort as low: the benefit of the doubt goes to the feature. */
export function quadrantOf({ value, effort }: { readonly value: number; readonly effort: number }, midpoint: number): Quadrant {
  if (value >= midpoint) return effort <= midpoint ? 'quick win' : 'big bet'
  return effort <= midpoint ? 'fill-in' : 'money pit'
}
