/** Cut between code points, so that no half of an emoji is left. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > longest - 1) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}
