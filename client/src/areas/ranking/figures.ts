const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 })

/** A number that fits a cell. */
export function cellFigure(value: number): string {
  if (Math.abs(value) >= 1_000_000) return short.format(value)
  return (Math.abs(value) >= 100 ? whole : fine).format(value)
}
