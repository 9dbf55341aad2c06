/** The width of text in pixels at a size in pixels. */
export type Measure = (text: string, size: number) => number

export interface WrapOptions {
  readonly width: number
  readonly size: number
  readonly measure: Measure
}

/** Breaks text into lines that fit, between words where it can and within a word that is too long for a line. */
export function wrapText(text: string, { width, size, measure }: WrapOptions): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, { width, size, measure }))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function pieces(word: string, { width, size, measure }: WrapOptions): readonly string[] {
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, size) > width) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
