import { readFeature, rereadFeature } from '../document/read-feature.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { laneOf, lanes, type Feature, type Lane } from '../model/feature.ts'
import { asId, isId, type FeatureId } from '../model/ids.ts'
import { byOrder, lowerBound } from '../order/by-order.ts'
import type { PlanView } from './plan-view.ts'

export type FeaturesView = Pick<PlanView, 'features' | 'lanes'>

export function projectFeatures(plan: PlanReader): FeaturesView {
  const features = new Map<FeatureId, Feature>()
  const sorted: Record<Lane, Feature[]> = { now: [], next: [], later: [], none: [], shipped: [] }
  for (const key of plan.keys('features')) {
    const id = key.endsWith('/title') ? featureIdOf(key) : undefined
    const feature = id === undefined ? undefined : readFeature(plan, id)
    if (feature === undefined) continue
    features.set(feature.id, feature)
    const lane = laneOf(feature)
    if (lane !== null) sorted[lane].push(feature)
  }
  function idsIn(lane: Lane): readonly FeatureId[] {
    return sorted[lane].sort(byOrder).map((feature) => feature.id)
  }
  return {
    features,
    lanes: { now: idsIn('now'), next: idsIn('next'), later: idsIn('later'), none: idsIn('none'), shipped: idsIn('shipped') },
  }
}

export function reprojectFeatures(previous: FeaturesView, plan: PlanReader, changed: ReadonlySet<string>): FeaturesView {
  const touched = keysByFeature(changed)
  if (touched.size === 0) return previous
  const features = new Map(previous.features)
  const moved = new Map<Lane, Set<FeatureId>>()
  for (const [id, keys] of touched) {
    const before = features.get(id)
    const after = before === undefined ? readFeature(plan, id) : rereadFeature(plan, before, keys)
    if (after === undefined) features.delete(id)
    else features.set(id, after)
    noteMove(moved, before, after)
  }
  return { features, lanes: moved.size === 0 ? previous.lanes : relane(previous.lanes, moved, features) }
}

function keysByFeature(changed: ReadonlySet<string>): ReadonlyMap<FeatureId, readonly string[]> {
  const found = new Map<FeatureId, string[]>()
  for (const key of changed) {
    const id = featureIdOf(key)
    if (id === undefined) continue
    const known = found.get(id)
    if (known === undefined) found.set(id, [key])
    else known.push(key)
  }
  return found
}

/** The feature a key of the features zone belongs to. */
export function featureIdOf(key: string): FeatureId | undefined {
  const id = key.split('/')[1]
  return id !== undefined && isId(id) ? asId<FeatureId>(id) : undefined
}

function noteMove(moved: Map<Lane, Set<FeatureId>>, before: Feature | undefined, after: Feature | undefined): void {
  const from = placeOf(before)
  const to = placeOf(after)
  if (from?.lane === to?.lane && from?.order === to?.order) return
  for (const place of [from, to]) if (place !== undefined) moved.set(place.lane, (moved.get(place.lane) ?? new Set()).add(place.id))
}

function placeOf(feature: Feature | undefined): { readonly id: FeatureId; readonly lane: Lane; readonly order: string } | undefined {
  const lane = feature === undefined ? null : laneOf(feature)
  return feature === undefined || lane === null ? undefined : { id: feature.id, lane, order: feature.order }
}

/** Takes the moved features out of their lanes and puts each back where it belongs now, by binary search. */
function relane(
  before: PlanView['lanes'],
  moved: ReadonlyMap<Lane, ReadonlySet<FeatureId>>,
  features: ReadonlyMap<FeatureId, Feature>,
): PlanView['lanes'] {
  const after = { ...before }
  for (const lane of lanes) {
    const touched = moved.get(lane)
    if (touched === undefined) continue
    const kept = before[lane].filter((id) => !touched.has(id))
    const rest = kept.map((id) => features.get(id)).filter((feature) => feature !== undefined)
    for (const id of touched) {
      const feature = features.get(id)
      if (feature === undefined || laneOf(feature) !== lane) continue
      rest.splice(
        lowerBound(rest.length, feature, (index) => rest[index] ?? feature),
        0,
        feature,
      )
    }
    after[lane] = rest.map((feature) => feature.id)
  }
  return after
}
