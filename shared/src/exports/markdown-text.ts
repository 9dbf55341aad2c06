/** Text that Markdown reads as it is written; a line cannot become a heading, a list, a quote or a rule. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replaceAll(/^(\s*)([#+-]|\d+[.)])/gm, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`)
}
