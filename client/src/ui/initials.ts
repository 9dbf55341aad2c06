const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First letters of the first and last word: two at most, whole graphemes. */
export function initials(name: string): string {
  const words = name.split(/[\s.@_-]+/u).filter((word) => word !== '')
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  const letters = ends.map((word) => [...segmenter.segment(word ?? '')][0]?.segment ?? '').join('')
  return letters === '' ? '?' : letters.toUpperCase()
}
