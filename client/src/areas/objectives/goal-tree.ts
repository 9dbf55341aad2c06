import { lanes, laneOf, type Feature, type Lane } from '@parley/shared/model/feature.ts'
import { progressOf, type KeyResult, type Objective } from '@parley/shared/model/goal.ts'
import type { FeatureId, KeyResultId, ObjectiveId } from '@parley/shared/model/ids.ts'
import { flatOrder } from '@parley/shared/projection/flat-order.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'

export interface ServingFeature {
  readonly feature: Feature
  readonly lane: Lane
  /** From 1 to 3. */
  readonly contribution: number
}

export interface KeyResultBranch {
  readonly keyResult: KeyResult
  /** From 0 to 1. */
  readonly progress: number
  /** What is nearest first, and of that what decides. */
  readonly serving: readonly ServingFeature[]
}

export interface ObjectiveBranch {
  readonly objective: Objective
  /** The mean of its key results, null without any. */
  readonly progress: number | null
  /** How many of its key results are served by something in Now or Next. */
  readonly covered: number
  readonly keyResults: readonly KeyResultBranch[]
}

type Plan = Pick<PlanView, 'features' | 'goals' | 'lanes'>

/** The objectives with what measures them and what serves them. */
export function goalTree({ features, goals }: Plan): readonly ObjectiveBranch[] {
  const serving = new Map<KeyResultId, ServingFeature[]>()
  for (const [featureId, links] of goals.links) {
    const feature = features.get(featureId)
    const lane = feature === undefined ? null : laneOf(feature)
    if (feature === undefined || lane === null) continue
    for (const [keyResultId, contribution] of links) {
      const list = serving.get(keyResultId) ?? []
      list.push({ feature, lane, contribution })
      serving.set(keyResultId, list)
    }
  }
  const keyResults = [...goals.keyResults.values()]
  return [...goals.objectives.values()].map((objective) => {
    const own = keyResults.filter(({ objectiveId }) => objectiveId === objective.id)
    return branchOf(objective, own, serving)
  })
}

/** What nobody has tied to an objective yet, in the order of the board; what is shipped needs none. */
export function unservingFeatures({ features, goals, lanes: placed }: Plan): readonly Feature[] {
  return flatOrder({ lanes: { ...placed, shipped: [] } }).flatMap((id) => {
    const feature = features.get(id)
    return feature === undefined || servesSomething(id, goals) ? [] : [feature]
  })
}

function servesSomething(id: FeatureId, { links, keyResults, objectives }: Plan['goals']): boolean {
  return [...(links.get(id)?.keys() ?? [])].some((keyResultId) => {
    const objectiveId: ObjectiveId | undefined = keyResults.get(keyResultId)?.objectiveId
    return objectiveId !== undefined && objectives.has(objectiveId)
  })
}

function branchOf(
  objective: Objective,
  keyResults: readonly KeyResult[],
  serving: ReadonlyMap<KeyResultId, readonly ServingFeature[]>,
): ObjectiveBranch {
  const branches = keyResults.map((keyResult) => ({
    keyResult,
    progress: progressOf(keyResult),
    serving: [...(serving.get(keyResult.id) ?? [])].sort(compareServing),
  }))
  const sum = branches.reduce((total, { progress }) => total + progress, 0)
  return {
    objective,
    progress: branches.length === 0 ? null : sum / branches.length,
    covered: branches.filter((branch) => branch.serving.some(({ lane }) => lane === 'now' || lane === 'next')).length,
    keyResults: branches,
  }
}

function compareServing(a: ServingFeature, b: ServingFeature): number {
  return lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || b.contribution - a.contribution || (a.feature.order < b.feature.order ? -1 : 1)
}
