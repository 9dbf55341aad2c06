const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The lines of a text that say something. Text that is HTML loses its tags, and each of its blocks is a line. */
export function paragraphs(text: string): readonly string[] {
  const plain = looksLikeHtml(text) ? withoutTags(text) : text
  return plain
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function looksLikeHtml(text: string): boolean {
  return /^\s*<[a-z]/i.test(text) && /<\/(?:p|div|ul|ol|li|h[1-6])>|<br/i.test(text)
}

function withoutTags(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>|<\/?(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|tr)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (whole, name: string) => decodeEntity(name.toLowerCase()) ?? whole)
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
