/** RFC 5545: lines of at most 75 bytes, ended by CRLF; what is longer goes on after a blank. */
export function icsText(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

export function icsProperty(name: string, text: string): string {
  return `${name}:${escaped(text)}`
}

/** `2026-11-26` as a date without a time. */
export function icsDay(day: string): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
  return plain.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n')
}

const mostBytes = 75

function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > mostBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += letter
    bytes += size
  }
  return folded
}
