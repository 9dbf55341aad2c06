import type { Feature, Horizon } from '../model/feature.ts'
import type { KeyResult } from '../model/goal.ts'
import type { Promise, Standing } from '../model/promise.ts'
import type { Reason } from '../promises/stand.ts'
import type { Pipeline } from './pipeline-of.ts'

export interface FeatureChange {
  readonly before: Feature
  readonly after: Feature
}

/** What a change did to a promise; the reasons are those that hold afterwards. */
export interface StandingChange {
  readonly promise: Promise
  readonly from: Standing | null
  readonly to: Standing | null
  readonly reasons: readonly Reason[]
}

/** What a change of one feature would do. */
export interface Impact {
  /** Promises that would be worse off, and at risk or broken; the gravest first. */
  readonly broken: readonly StandingChange[]
  /** Promises at risk or broken that would be better off. */
  readonly repaired: readonly StandingChange[]
  readonly pipeline: Pipeline
  /** Key results that no feature would serve any more. */
  readonly keyResultsLost: readonly KeyResult[]
  readonly capacityExceeded: Excess | null
}

export interface Excess {
  readonly horizon: Horizon
  /** Person-days beyond the capacity. */
  readonly by: number
}
