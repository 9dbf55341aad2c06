import type { Horizon } from './feature.ts'
import type { MethodId, Weights } from './method.ts'

/** How features are scored. */
export interface RankSettings {
  readonly methodId: MethodId
  readonly weights: Weights
}

export interface RoadmapSettings extends RankSettings {
  readonly name: string
  /** Person-days that fit into a horizon; a missing one has no limit. */
  /** Whether those who only read the plan may comment on it. */
  readonly viewersComment: boolean
  readonly capacities: Readonly<Partial<Record<Horizon, number>>>
}
