import type { Day, Instant } from '../base/instant.ts'
import type { CompanyId, ContactId, UserId } from './ids.ts'
import type { Money } from './money.ts'

export const companyKinds = ['prospect', 'customer', 'churned', 'partner'] as const
export type CompanyKind = (typeof companyKinds)[number]

/** How much a company matters to us, from 1. */
export const tiers = [1, 2, 3] as const
export type Tier = (typeof tiers)[number]

/** Somebody who buys from us or may. Absent values are null. */
export interface Company {
  readonly id: CompanyId
  readonly name: string
  readonly kind: CompanyKind
  /** The rep who looks after it. */
  readonly ownerId: UserId | null
  readonly domain: string | null
  /** What it pays us in a year. */
  readonly arr: Money | null
  readonly segment: string | null
  readonly tier: Tier | null
  readonly industry: string | null
  readonly region: string | null
  readonly seats: number | null
  readonly renewal: Day | null
  /** Where it was imported from, as `hubspot:Acme`. */
  readonly source: string | null
  readonly deletedAt: Instant | null
}

export interface Contact {
  readonly id: ContactId
  readonly companyId: CompanyId
  readonly name: string
  readonly email: string | null
  readonly title: string | null
  readonly deletedAt: Instant | null
}
