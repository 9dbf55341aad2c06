import { fail, ok, type Result } from '../base/result.ts'

export type Decimal = 'point' | 'comma'

export interface CellNumber {
  readonly value: number
  readonly isPercent: boolean
}

const currency = /\p{Sc}|\b(?:EUR|USD|GBP|CHF)\b/gu
const spacing = /[\s'’]/g
const shape = /^([+-]?)(\d+(?:[.,]\d+)*)$/

/** Reads `1,234.5`, `1.234,5`, `€ 1 234` and `80 %`. `1,234` alone may be either, unless the column tells its decimal sign. */
export function numberInCell(cell: string, decimal: Decimal | null): Result<CellNumber, 'not_a_number' | 'ambiguous'> {
  const isPercent = /%\s*$/.test(cell)
  const [, sign, digits] = shape.exec(bare(cell)) ?? []
  if (digits === undefined) return fail('not_a_number')
  const used = decimal ?? decimalOf(digits)
  if (used === 'unknown') return fail('ambiguous')
  const plain = used === null ? digits : unify(digits, used)
  if (plain === null) return fail('not_a_number')
  return ok({ value: Number(`${sign ?? ''}${plain}`), isPercent })
}

/** The decimal sign that the cells of a column give away, or null when none of them does or they differ. */
export function decimalIn(cells: readonly string[]): Decimal | null {
  const found = new Set(
    cells
      .map(bare)
      .filter((cell) => shape.test(cell))
      .map(decimalOf)
      .filter((decimal) => decimal === 'point' || decimal === 'comma'),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

function bare(cell: string): string {
  return cell.replace(/%\s*$/, '').replace(currency, '').replace(spacing, '')
}

function decimalOf(digits: string): Decimal | 'unknown' | null {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points + commas === 0) return null
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'point' : 'comma'
  if (points + commas > 1) return points > 0 ? 'comma' : 'point'
  if (/^\D?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'unknown'
  return points > 0 ? 'point' : 'comma'
}

/** Without thousands marks and with a decimal point; null when the marks do not stand between groups of three. */
function unify(digits: string, decimal: Decimal): string | null {
  const [mark, group] = decimal === 'point' ? ['.', ','] : [',', '.']
  const [whole = '', ...fractions] = digits.split(mark)
  const groups = whole.split(group)
  const areGroups = groups.length === 1 || groups.every((one, index) => (index === 0 ? one.length <= 3 : one.length === 3))
  if (fractions.length > 1 || !areGroups || fractions.some((one) => one.includes(group))) return null
  return [groups.join(''), ...fractions].join('.')
}
