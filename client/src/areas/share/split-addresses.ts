/** The addresses in what somebody typed or pasted: from a list, a column, or the line of a mail with names in it. */
export function splitAddresses(text: string): readonly string[] {
  const parts = text
    .split(/[\n,;]/u)
    .map((part) => /<([^<>]*)>\s*$/u.exec(part)?.[1] ?? part)
    // Only what looks like several addresses is several: a name in front of one is told as wrong, and not taken apart.
    .flatMap((part) => (part.trim().split(/\s+/u).every(hasAt) ? part.split(/\s+/u) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()]
}

function hasAt(word: string): boolean {
  return word.includes('@')
}
