import type { Horizon, Status } from '../model/feature.ts'
import type { Window } from '../model/window.ts'
import type { DemoInitiative, DemoKeyResult } from './demo-goals.ts'
import type { DemoProductPerson } from './demo-people.ts'

export interface DemoBrief {
  readonly problem: string
  readonly plan: readonly string[]
  readonly limits: string
}

/** A feature of the demo, as short as it can be told. */
export interface DemoFeature {
  readonly slug: string
  readonly title: string
  readonly horizon: Horizon
  readonly status: Status
  readonly owner: DemoProductPerson
  /** Reach, impact, confidence in percent, effort in person-days; null where nobody has estimated yet. */
  readonly rice: readonly [number | null, number | null, number | null, number | null]
  readonly initiative?: DemoInitiative
  readonly window?: Window
  readonly tags?: readonly string[]
  readonly serves?: readonly (readonly [DemoKeyResult, 1 | 2 | 3])[]
  readonly brief: DemoBrief
}
