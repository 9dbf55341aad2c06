import { compareText } from '../base/compare-text.ts'
import { horizons, type Feature } from '../model/feature.ts'
import type { TieBreaker } from './method.ts'
import { significant } from './significant.ts'

/** Sorts behind every instant: a feature the server has not dated yet is younger than all others. */
const newest = '~'

/** A feature with what it is ordered by. */
export interface Placed {
  readonly feature: Feature
  /** Rounded for comparing. */
  readonly score: number | null
}

export function placed(feature: Feature, score: number | null): Placed {
  return { feature, score: score === null ? null : significant(score) }
}

/**
 * The total order of a ranking: score, tie breakers of the method, position on the board, age, id. Every key lies in
 * the document, so every replica sorts alike. Unscored features come last, by id.
 */
export function compareRank(a: Placed, b: Placed, tieBreakers: readonly TieBreaker[]): number {
  if (a.score === null || b.score === null) {
    return Number(a.score === null) - Number(b.score === null) || compareText(a.feature.id, b.feature.id)
  }
  return b.score - a.score || compareTies(a.feature, b.feature, tieBreakers)
}

function compareTies(a: Feature, b: Feature, tieBreakers: readonly TieBreaker[]): number {
  for (const { criterion, first } of tieBreakers) {
    const blank = first === 'higher' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    const left = a.estimates[criterion] ?? blank
    const right = b.estimates[criterion] ?? blank
    if (left !== right) return left < right === (first === 'lower') ? -1 : 1
  }
  return (
    horizons.indexOf(a.horizon) - horizons.indexOf(b.horizon) ||
    compareText(a.order, b.order) ||
    compareText(a.createdAt ?? newest, b.createdAt ?? newest) ||
    compareText(a.id, b.id)
  )
}
