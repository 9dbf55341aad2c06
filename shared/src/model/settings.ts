import type { Horizon } from './feature.ts'
import type { MethodId, Weights } from './method.ts'

export interface RoadmapSettings {
  readonly name: string
  readonly methodId: MethodId
  readonly weights: Weights
  /** Person-days that fit into a horizon; a missing one has no limit. */
  readonly capacities: Readonly<Partial<Record<Horizon, number>>>
}
