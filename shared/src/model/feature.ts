import type { Instant } from '../base/instant.ts'
import type { Estimates } from './criterion.ts'
import type { Visibility } from './guidance.ts'
import type { FeatureId, InitiativeId, ProductId, UserId } from './ids.ts'
import type { Window } from './window.ts'

export const horizons = ['now', 'next', 'later', 'none'] as const
export type Horizon = (typeof horizons)[number]

export const statuses = ['idea', 'discovery', 'planned', 'in_progress', 'shipped', 'declined'] as const
export type Status = (typeof statuses)[number]

/** Something the company may build: the unit that is ranked and promised. Absent values are null. */
export interface Feature {
  readonly id: FeatureId
  /** The short name people say, `PAR-12`; the server assigns it, so it is null for a moment after creation. */
  readonly key: string | null
  readonly title: string
  readonly productId: ProductId | null
  readonly initiativeId: InitiativeId | null
  readonly ownerId: UserId | null
  readonly status: Status
  readonly horizon: Horizon
  /** Fractional index among the features of its horizon; ties are broken by id. */
  readonly order: string
  readonly window: Window | null
  readonly estimates: Estimates
  readonly tags: readonly string[]
  readonly visibility: Visibility
  /** What outsiders read instead of the title. */
  readonly publicTitle: string | null
  readonly publicSummary: string | null
  /** Whether outsiders may learn for when it is meant, to the quarter. */
  readonly publicPeriod: boolean
  /** Where it was imported from, as `jira:SCH-101`. */
  readonly source: string | null
  readonly createdAt: Instant | null
  readonly createdBy: UserId | null
  readonly deletedAt: Instant | null
}

export const lanes = ['now', 'next', 'later', 'none', 'shipped'] as const
export type Lane = (typeof lanes)[number]

/** The list a feature stands in, or null when it stands in none (declined or deleted). */
export function laneOf(feature: Pick<Feature, 'status' | 'horizon' | 'deletedAt'>): Lane | null {
  if (feature.deletedAt !== null || feature.status === 'declined') return null
  return feature.status === 'shipped' ? 'shipped' : feature.horizon
}
