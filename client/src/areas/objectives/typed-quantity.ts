/** The number that somebody typed, or null when it is none. Commas group thousands where three digits follow each. */
export function typedQuantity(text: string): number | null {
  const bare = text.replaceAll(/[\s%]/gu, '')
  if (bare === '') return null
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/u.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.')
  const value = Number(digits)
  return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : null
}
