/** A name as it is compared: case and spaces make no difference. */
export function plainName(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
