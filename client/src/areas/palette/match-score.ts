/**
 * How well a text answers what somebody typed: 0 not at all, higher is better. All letters must appear in order; starts of
 * words, runs of letters and early places count more.
 */
export function matchScore(query: string, text: string): number {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return 1
  const within = text.toLowerCase()
  const whole = within.indexOf(wanted)
  if (whole >= 0) return 1000 - whole + (isWordStart(within, whole) ? 500 : 0)
  return lettersScore(wanted.replaceAll(' ', ''), within)
}

function lettersScore(wanted: string, within: string): number {
  let score = 0
  let from = 0
  let previous = -2
  for (const letter of wanted) {
    const at = within.indexOf(letter, from)
    if (at < 0) return 0
    score += at === previous + 1 ? 8 : 1
    if (isWordStart(within, at)) score += 6
    previous = at
    from = at + 1
  }
  // A handful of letters strewn over a long title is no answer.
  return score > wanted.length * 3 ? score : 0
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s\-–(/]/.test(text.charAt(at - 1))
}

/** The best answers, best first; equals keep their order. */
export function bestMatches<T>(items: readonly T[], query: string, textOf: (item: T) => string): readonly T[] {
  const scored = items.map((item, index) => ({ item, index, score: matchScore(query, textOf(item)) }))
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item)
}
