const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2, maximumSignificantDigits: 3, roundingPriority: 'morePrecision' })

/** Two decimals, or three significant digits where the number is too small for those. */
export function showNumber(value: number): string {
  return format.format(value)
}
