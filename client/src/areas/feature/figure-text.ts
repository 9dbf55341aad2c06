import type { Criterion } from '@parley/shared/model/criterion.ts'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 })

/** A number in a narrow cell: at most three digits behind a point, at most six in all. */
export function figureText(value: number): string {
  const size = Math.abs(value)
  if (size >= 1_000_000) return compact.format(value)
  return (size >= 100 ? whole : fine).format(value)
}

/** The unit where a cell has room for it: the long ones are told by the popover and the title. */
export function unitText({ unit }: Pick<Criterion, 'unit'>): string {
  if (unit === 'person-days') return 'days'
  return unit.length > 6 ? '' : unit
}
