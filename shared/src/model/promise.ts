import type { Instant } from '../base/instant.ts'
import type { Horizon } from './feature.ts'
import type { CallId, CompanyId, DealId, FeatureId, PromiseId, UserId } from './ids.ts'
import type { Window } from './window.ts'

/** How binding the words were, the weakest first. */
export const strengths = ['mentioned', 'intended', 'committed', 'contractual'] as const
export type Strength = (typeof strengths)[number]

export const promiseStates = ['open', 'kept', 'renegotiated', 'released'] as const
export type PromiseState = (typeof promiseStates)[number]

export const approvals = ['approved', 'refused'] as const
export type Approval = (typeof approvals)[number]

/** What somebody told a customer about a feature and by when. */
export interface Promise {
  readonly id: PromiseId
  /** Who gave it. */
  readonly authorId: UserId
  readonly featureId: FeatureId
  readonly companyId: CompanyId
  readonly dealId: DealId | null
  /** The words used. */
  readonly statement: string
  readonly strength: Strength
  /** When it was promised for; null when no time was named. */
  readonly window: Window | null
  /** Where the feature stood when the promise was given. */
  readonly horizon: Horizon | null
  /** Where it can be read: a mail, a contract. */
  readonly evidence: string | null
  readonly callId: CallId | null
  readonly state: PromiseState
  /** Product's word, where the policy asks for it. */
  readonly approval: Approval | null
  readonly approvedBy: UserId | null
  readonly approvedAt: Instant | null
  readonly madeAt: Instant | null
  readonly deletedAt: Instant | null
}

/** Whether the plan still holds what was promised; `kept` once it shipped in time. */
export const standings = ['kept', 'safe', 'watch', 'at_risk', 'broken'] as const
export type Standing = (typeof standings)[number]
