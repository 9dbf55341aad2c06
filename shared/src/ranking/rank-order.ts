import { compareText } from '../base/compare-text.ts'
import { horizons, type Feature } from '../model/feature.ts'
import type { TieBreaker } from './method.ts'
import { significant } from './significant.ts'

/** Sorts behind every instant: a feature the server has not dated yet is younger than all others. */
const newest = '~'

const lowest = Number.NEGATIVE_INFINITY

/** A feature with its score rounded for comparing; -∞ when there is none. */
export interface Placed {
  readonly feature: Feature
  readonly score: number
}

export function placed(feature: Feature, score: number | null): Placed {
  return { feature, score: score === null ? lowest : significant(score) }
}

/**
 * The total order of a ranking: score, tie breakers of the method, position on the board, age, id. Every key lies in
 * the document, so every replica sorts alike. Unscored features come last, by id.
 */
export function rankOrder(tieBreakers: readonly TieBreaker[]): (a: Placed, b: Placed) => number {
  return (a, b) => {
    if (a.score !== b.score) return a.score > b.score ? -1 : 1
    if (a.score === lowest) return compareText(a.feature.id, b.feature.id)
    return compareTies(tieBreakers, a.feature, b.feature) || compareFeatures(a.feature, b.feature)
  }
}

/** A blank estimate comes after every number, whichever goes first. */
function compareTies(tieBreakers: readonly TieBreaker[], a: Feature, b: Feature): number {
  for (const { criterion, first } of tieBreakers) {
    const left = a.estimates[criterion]
    const right = b.estimates[criterion]
    if (left === right) continue
    if (left === undefined) return 1
    if (right === undefined) return -1
    return left > right === (first === 'higher') ? -1 : 1
  }
  return horizons.indexOf(a.horizon) - horizons.indexOf(b.horizon)
}

function compareFeatures(a: Feature, b: Feature): number {
  return compareText(a.order, b.order) || compareText(a.createdAt ?? newest, b.createdAt ?? newest) || compareText(a.id, b.id)
}
