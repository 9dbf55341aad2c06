/** Whether every word that is looked for stands somewhere in a text; letter case and accents do not matter. */
export function holdsWords(text: string, looked: string): boolean {
  const plainText = plain(text)
  return plain(looked)
    .split(/\s+/u)
    .every((word) => plainText.includes(word))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
