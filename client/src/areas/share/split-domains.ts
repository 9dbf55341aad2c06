export function splitDomains(text: string): readonly string[] {
  return text.split(/[\s,;]+/u).filter((part) => part !== '')
}
