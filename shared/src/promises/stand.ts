import type { Horizon } from '../model/feature.ts'
import type { Standing } from '../model/promise.ts'
import type { Window } from '../model/window.ts'

/** Why a promise is not safe: the field of the feature, what was promised of it, and what it is. */
export type Reason =
  | { readonly kind: 'deleted'; readonly standing: 'broken'; readonly field: 'deletedAt' }
  | { readonly kind: 'declined'; readonly standing: 'broken'; readonly field: 'status' }
  | { readonly kind: 'overdue'; readonly standing: 'broken'; readonly field: 'window'; readonly before: Window }
  | {
      readonly kind: 'later'
      readonly standing: 'broken' | 'at_risk'
      readonly field: 'window'
      readonly before: Window
      readonly after: Window
    }
  | { readonly kind: 'unscheduled'; readonly standing: 'at_risk'; readonly field: 'window'; readonly before: Window }
  | {
      readonly kind: 'further_out'
      readonly standing: 'at_risk'
      readonly field: 'horizon'
      readonly before: Horizon
      readonly after: Horizon
    }
  /** Null where nobody has estimated it. */
  | { readonly kind: 'unsure'; readonly standing: 'watch'; readonly field: 'confidence'; readonly after: number | null }

export interface Stand {
  /** Null for a promise that binds no longer: renegotiated, released or withdrawn. */
  readonly standing: Standing | null
  /** The gravest first; none for a promise that is safe or kept. */
  readonly reasons: readonly Reason[]
}
