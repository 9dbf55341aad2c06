/** Orders by UTF-16 code unit, so that every machine sorts alike whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
