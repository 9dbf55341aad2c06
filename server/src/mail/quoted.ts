const longest = 80

/**
 * A name somebody else chose, as a mail may carry it: on one line, without characters that turn the text around, and
 * without anything a reader's program would make a link of, since anybody may invite anybody.
 */
export function quoted(name: string): string {
  const plain = name
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/:\/\/|(?<=\S)[.@](?=\S)/gu, ' ')
    .trim()
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`
}
