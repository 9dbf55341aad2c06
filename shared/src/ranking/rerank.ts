import type { FeatureId } from '../model/ids.ts'
import { weightedCriteria, type Weights } from '../model/method.ts'
import { methods } from './methods.ts'
import { overlay } from './overlay-map.ts'
import { placed, rankOrder, type Placed } from './rank-order.ts'
import { orderOf, rank, type RankInput } from './rank.ts'
import type { Ranking, Scored } from './ranking.ts'
import { isRanked, scoreFeature } from './score-feature.ts'

/** One search and one merge beat sorting everything while fewer than one feature in this many changed. */
const fewEnough = 16

/**
 * Equals `rank(after)`, at the cost of what changed: only features with another identity are scored anew, and every
 * part of the ranking that stays equal stays the same object.
 */
export function rerank(previous: Ranking, before: RankInput, after: RankInput): Ranking {
  const { methodId, weights, demandWeight } = after.settings
  if (previous.methodId !== methodId || !sameWeights(previous.weights, weights)) return rank(after)
  // Demand changes seldom, and then for many.
  if (previous.demandWeight !== demandWeight || (demandWeight > 0 && before.demand !== after.demand)) return rank(after)
  const changed = changedIds(before.features, after.features)
  if (changed.length === 0) return previous
  const scored = rescore(previous.scored, changed, after)
  const order =
    changed.length * fewEnough > previous.order.length
      ? orderOf(scored, after)
      : move(previous, { from: placesOf(changed, previous.scored, before), to: placesOf(changed, scored, after), before })
  const kept = order.length === previous.order.length && order.every((id, index) => id === previous.order[index])
  if (kept && scored === previous.scored) return previous
  return { methodId, weights: previous.weights, demandWeight, scored, order: kept ? previous.order : order }
}

function sameWeights(a: Weights, b: Weights): boolean {
  return a === b || weightedCriteria.every((criterion) => a[criterion] === b[criterion])
}

/** Features that came, went or have another identity. Both maps mostly list the same ids alike, so a walk side by side spares the look-ups. */
function changedIds(before: RankInput['features'], after: RankInput['features']): readonly FeatureId[] {
  if (before === after) return []
  const changed: FeatureId[] = []
  const beside = before.values()
  let known = 0
  for (const feature of after.values()) {
    if (beside.next().value === feature) {
      known++
      continue
    }
    const old = before.get(feature.id)
    if (old !== undefined) known++
    if (old !== feature) changed.push(feature.id)
  }
  if (known < before.size) for (const id of before.keys()) if (!after.has(id)) changed.push(id)
  return changed
}

function rescore(old: Ranking['scored'], changed: readonly FeatureId[], after: RankInput): Ranking['scored'] {
  const fresh = new Map<FeatureId, Scored | undefined>()
  for (const id of changed) {
    const feature = after.features.get(id)
    const next = feature !== undefined && isRanked(feature) ? scoreFeature(feature, after) : undefined
    const held = old.get(id)
    if (held !== next && !(held !== undefined && next !== undefined && sameScored(held, next))) fresh.set(id, next)
  }
  return fresh.size === 0 ? old : overlay(old, fresh)
}

function sameScored(a: Scored, b: Scored): boolean {
  return a.score === b.score && a.reason === b.reason && a.missing.join() === b.missing.join()
}

function placesOf(ids: readonly FeatureId[], scored: Ranking['scored'], input: RankInput): readonly Placed[] {
  return ids
    .map((id) => placeOf(id, scored, input))
    .filter((place) => place !== undefined)
    .sort(orderIn(input))
}

function orderIn({ settings }: RankInput): (a: Placed, b: Placed) => number {
  return rankOrder(methods[settings.methodId].tieBreakers)
}

function placeOf(id: FeatureId, scored: Ranking['scored'], { features }: RankInput): Placed | undefined {
  const feature = features.get(id)
  const result = scored.get(id)
  if (feature === undefined || result === undefined) return undefined
  return placed(feature, result.score)
}

interface Moves {
  readonly from: readonly Placed[]
  readonly to: readonly Placed[]
  /** What the old order was made from. */
  readonly before: RankInput
}

/** Takes the old places out of the order and puts the new ones in, in one pass over the order. */
function move(previous: Ranking, { from, to, before }: Moves): readonly FeatureId[] {
  const drops = from.map((place) => lowerBound(previous, before, place))
  const order: FeatureId[] = []
  let next = 0
  let dropped = 0
  function copyUpTo(end: number): void {
    for (; next < end; next++) {
      const id = previous.order[next]
      if (drops[dropped] === next) dropped++
      else if (id !== undefined) order.push(id)
    }
  }
  for (const place of to) {
    copyUpTo(lowerBound(previous, before, place))
    order.push(place.feature.id)
  }
  copyUpTo(previous.order.length)
  return order
}

/** The first position in the old order that does not come before the place. */
function lowerBound(previous: Ranking, before: RankInput, place: Placed): number {
  const compare = orderIn(before)
  let low = 0
  let high = previous.order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const id = previous.order[middle]
    const other = id === undefined ? undefined : placeOf(id, previous.scored, before)
    if (other !== undefined && compare(other, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}
