import type { Day, Instant } from '../base/instant.ts'
import type { InitiativeId, KeyResultId, ObjectiveId, ProductId, UserId } from './ids.ts'

export interface Product {
  readonly id: ProductId
  readonly name: string
  /** Degrees on the colour wheel. */
  readonly hue: number
  readonly order: string
  readonly deletedAt: Instant | null
}

export interface Initiative {
  readonly id: InitiativeId
  readonly name: string
  /** What outsiders may call it; null where they never hear of it. */
  readonly publicName: string | null
  readonly order: string
  readonly deletedAt: Instant | null
}

export interface Objective {
  readonly id: ObjectiveId
  readonly title: string
  readonly ownerId: UserId | null
  readonly start: Day | null
  readonly end: Day | null
  readonly order: string
  readonly deletedAt: Instant | null
}

export interface KeyResult {
  readonly id: KeyResultId
  readonly objectiveId: ObjectiveId
  readonly title: string
  readonly unit: string
  readonly start: number
  readonly target: number
  readonly current: number
  readonly order: string
  readonly deletedAt: Instant | null
}

/** How far a key result has come, 0 to 1; a target equal to the start counts as reached. */
export function progressOf(keyResult: Pick<KeyResult, 'start' | 'target' | 'current'>): number {
  const span = keyResult.target - keyResult.start
  if (span === 0) return 1
  return Math.min(1, Math.max(0, (keyResult.current - keyResult.start) / span))
}
