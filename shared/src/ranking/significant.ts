const wholeLimit = 1e12

/** Rounds to 12 significant digits, so that 0.1 + 0.2 ties 0.3. Whole numbers up to 12 digits are their own rounding. */
export function significant(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < wholeLimit ? value : Number(value.toPrecision(12))
}
