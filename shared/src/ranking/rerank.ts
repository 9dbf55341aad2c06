import type { Feature } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'
import { weightedCriteria, type Weights } from '../model/method.ts'
import { methods } from './methods.ts'
import { compareRank, placed, type Placed } from './rank-order.ts'
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
  const { methodId, weights } = after.settings
  if (previous.methodId !== methodId || !sameWeights(previous.weights, weights)) return rank(after)
  const changed = changedIds(before.features, after.features)
  if (changed.length === 0) return previous
  const scored = rescore(previous.scored, changed, after)
  const order =
    changed.length * fewEnough > previous.order.length
      ? orderOf(scored, after)
      : merge(placesToDrop(previous, changed, before), placesToInsert(previous, scored, { changed, before, after }), previous.order)
  const kept = order.length === previous.order.length && order.every((id, index) => id === previous.order[index])
  if (kept && scored === previous.scored) return previous
  return { methodId, weights: previous.weights, scored, order: kept ? previous.order : order }
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
  let fresh: Map<FeatureId, Scored> | undefined
  for (const id of changed) {
    const feature = after.features.get(id)
    const next = feature !== undefined && isRanked(feature) ? scoreFeature(feature, after.settings) : undefined
    const held = old.get(id)
    if (held === next || (held !== undefined && next !== undefined && sameScored(held, next))) continue
    fresh ??= new Map(old)
    if (next === undefined) fresh.delete(id)
    else fresh.set(id, next)
  }
  return fresh ?? old
}

function sameScored(a: Scored, b: Scored): boolean {
  return a.score === b.score && a.reason === b.reason && a.missing.join() === b.missing.join()
}

/** The positions in the old order of the changed features that had one, ascending. */
function placesToDrop(previous: Ranking, changed: readonly FeatureId[], before: RankInput): readonly number[] {
  return changed
    .map((id) => placeOf(before.features.get(id), previous.scored))
    .filter((place) => place !== undefined)
    .map((place) => lowerBound(previous, before, place))
    .sort((a, b) => a - b)
}

interface Insertion {
  readonly id: FeatureId
  /** Before which position of the old order it comes. */
  readonly at: number
}

function placesToInsert(
  previous: Ranking,
  scored: Ranking['scored'],
  { changed, before, after }: { readonly changed: readonly FeatureId[]; readonly before: RankInput; readonly after: RankInput },
): readonly Insertion[] {
  const { tieBreakers } = methods[previous.methodId]
  return changed
    .map((id) => placeOf(after.features.get(id), scored))
    .filter((place) => place !== undefined)
    .sort((a, b) => compareRank(a, b, tieBreakers))
    .map((place) => ({ id: place.feature.id, at: lowerBound(previous, before, place) }))
}

function placeOf(feature: Feature | undefined, scored: Ranking['scored']): Placed | undefined {
  const result = feature === undefined ? undefined : scored.get(feature.id)
  return feature === undefined || result === undefined ? undefined : placed(feature, result.score)
}

/** The first position in the old order that does not come before the place. */
function lowerBound(previous: Ranking, before: RankInput, place: Placed): number {
  const { tieBreakers } = methods[previous.methodId]
  let low = 0
  let high = previous.order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const id = previous.order[middle]
    const other = id === undefined ? undefined : placeOf(before.features.get(id), previous.scored)
    if (other !== undefined && compareRank(other, place, tieBreakers) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function merge(drops: readonly number[], insertions: readonly Insertion[], old: readonly FeatureId[]): readonly FeatureId[] {
  const order: FeatureId[] = []
  let from = 0
  let dropped = 0
  function copyUpTo(end: number): void {
    for (; from < end; from++) {
      const id = old[from]
      if (drops[dropped] === from) dropped++
      else if (id !== undefined) order.push(id)
    }
  }
  for (const { id, at } of insertions) {
    copyUpTo(at)
    order.push(id)
  }
  copyUpTo(old.length)
  return order
}
