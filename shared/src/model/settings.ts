import type { Horizon } from './feature.ts'
import type { MethodId, Weights } from './method.ts'

/** How features are scored. */
export interface RankSettings {
  readonly methodId: MethodId
  readonly weights: Weights
  /** How much demand counts in every method, 0 to 1. */
  readonly demandWeight: number
}

export interface RoadmapSettings extends RankSettings {
  readonly name: string
  /** Whether those who only read the plan may comment on it. */
  readonly viewersComment: boolean
  /** Person-days that fit into a horizon; a missing one has no limit. */
  readonly capacities: Readonly<Partial<Record<Horizon, number>>>
}
