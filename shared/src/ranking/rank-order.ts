import { compareText } from '../base/compare-text.ts'
import { horizons, type Feature } from '../model/feature.ts'
import type { TieBreaker } from './method.ts'
import { significant } from './significant.ts'

/** Sorts behind every instant: a feature the server has not dated yet is younger than all others. */
const newest = '~'

const lowest = Number.NEGATIVE_INFINITY

/** A feature with the numbers it is ordered by; the higher goes first in each. */
export interface Placed {
  readonly feature: Feature
  /** Rounded for comparing; -∞ when there is none. */
  readonly score: number
  readonly ties: readonly number[]
}

export function placed(feature: Feature, score: number | null, tieBreakers: readonly TieBreaker[]): Placed {
  const ties: number[] = []
  if (score === null) return { feature, score: lowest, ties }
  for (const { criterion, first } of tieBreakers) {
    const estimate = feature.estimates[criterion]
    if (estimate === undefined) ties.push(lowest)
    else ties.push(first === 'higher' ? estimate : -estimate)
  }
  ties.push(-horizons.indexOf(feature.horizon))
  return { feature, score: significant(score), ties }
}

/**
 * The total order of a ranking: score, tie breakers of the method, position on the board, age, id. Every key lies in
 * the document, so every replica sorts alike. Unscored features come last, by id.
 */
export function compareRank(a: Placed, b: Placed): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1
  if (a.score === lowest) return compareText(a.feature.id, b.feature.id)
  return compareTies(a.ties, b.ties) || compareFeatures(a.feature, b.feature)
}

function compareTies(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] ?? lowest
    const right = b[index] ?? lowest
    if (left !== right) return left > right ? -1 : 1
  }
  return 0
}

function compareFeatures(a: Feature, b: Feature): number {
  return compareText(a.order, b.order) || compareText(a.createdAt ?? newest, b.createdAt ?? newest) || compareText(a.id, b.id)
}
