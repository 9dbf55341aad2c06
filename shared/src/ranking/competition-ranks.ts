import { significant } from './significant.ts'

/** The ranks 1, 2, 2, 4 of scores in any order; what has no score has no rank. */
export function competitionRanks(scores: readonly (number | null)[]): readonly (number | null)[] {
  const comparable = scores.map((score) => (score === null ? null : significant(score)))
  const places = new Map<number, number>()
  const descending = comparable.filter((score) => score !== null).sort((a, b) => b - a)
  for (const [index, score] of descending.entries()) if (!places.has(score)) places.set(score, index + 1)
  return comparable.map((score) => (score === null ? null : (places.get(score) ?? null)))
}
