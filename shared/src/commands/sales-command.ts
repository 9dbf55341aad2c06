import type { RestoreCommand } from './command.ts'
import type { SalesZone } from '../document/zone.ts'
import type { Day, Instant } from '../base/instant.ts'
import type { Own } from '../document/sales-keys.ts'
import type { Company, Contact } from '../model/company.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import type { Horizon } from '../model/feature.ts'
import type { CallId, CommentId, CompanyId, ContactId, DealId, FeatureId, PromiseId, RequestId, StageId } from '../model/ids.ts'
import type { Approval, Promise, PromiseState } from '../model/promise.ts'
import type { Importance, Triage } from '../model/request.ts'
import type { Rate, SalesSettings } from '../model/sales-settings.ts'

/** Any of the fields; null clears one that may be absent. */
type Edit<Entity, Fixed extends keyof Entity> = { readonly [Name in Exclude<keyof Entity, Fixed | 'id' | 'deletedAt'>]?: Entity[Name] }

export type CompanyEdit = Edit<Company, 'name'> & { readonly name?: string }
export type ContactEdit = Edit<Contact, 'companyId'>
export type DealEdit = Edit<Deal, 'companyId' | 'renews'> & { readonly renews?: true | null }
export type StageEdit = Edit<DealStage, 'order'>

export type CustomerCommand =
  | { readonly kind: 'add-company'; readonly companyId: CompanyId; readonly edit: CompanyEdit & { readonly name: string } }
  | { readonly kind: 'edit-company'; readonly companyId: CompanyId; readonly edit: CompanyEdit }
  | { readonly kind: 'delete-company'; readonly companyId: CompanyId; readonly deleted: boolean }
  | {
      readonly kind: 'add-contact'
      readonly contactId: ContactId
      readonly companyId: CompanyId
      readonly edit: ContactEdit & { readonly name: string }
    }
  | { readonly kind: 'edit-contact'; readonly contactId: ContactId; readonly edit: ContactEdit }
  /** People outside may ask to be forgotten, so nothing of a contact stays. */
  | { readonly kind: 'forget-contact'; readonly contactId: ContactId }
  | {
      readonly kind: 'add-deal'
      readonly dealId: DealId
      readonly companyId: CompanyId
      readonly edit: DealEdit & { readonly name: string }
    }
  | { readonly kind: 'edit-deal'; readonly dealId: DealId; readonly edit: DealEdit }
  | { readonly kind: 'delete-deal'; readonly dealId: DealId; readonly deleted: boolean }
  | { readonly kind: 'add-stage'; readonly stageId: StageId; readonly edit: StageEdit & { readonly name: string } }
  | { readonly kind: 'edit-stage'; readonly stageId: StageId; readonly edit: StageEdit }

/** What the asking rep says of a request. */
export interface RequestWords {
  readonly text?: string
  readonly companyId?: CompanyId | null
  readonly dealId?: DealId | null
  readonly importance?: Importance
  readonly neededBy?: Day | null
  readonly saidOn?: Day | null
  readonly aboutFeatureId?: FeatureId | null
  readonly callId?: CallId | null
  readonly source?: string | null
}

/** What product makes of a request. */
export interface Triaging {
  readonly triage: Triage
  readonly featureId?: FeatureId | null
  readonly answer?: string | null
  readonly reason?: string | null
  readonly snoozedUntil?: Day | null
}

export type RequestCommand =
  | {
      readonly kind: 'log-request'
      readonly requestId: RequestId
      /** An address only where somebody outside left one, which the server takes down. */
      readonly words: RequestWords & { readonly text: string; readonly replyTo?: string | null }
    }
  | { readonly kind: 'edit-request'; readonly request: Own<RequestId>; readonly words: RequestWords }
  | { readonly kind: 'reaffirm-request'; readonly request: Own<RequestId> }
  | { readonly kind: 'withdraw-request'; readonly request: Own<RequestId>; readonly withdrawn: boolean }
  | { readonly kind: 'triage-request'; readonly request: Own<RequestId>; readonly triaging: Triaging }
  /** This one is answered with the other; what it says keeps counting. */
  | { readonly kind: 'merge-request'; readonly request: Own<RequestId>; readonly intoId: RequestId }
  /** People outside may ask to be forgotten. */
  | { readonly kind: 'forget-reply-address'; readonly request: Own<RequestId> }
  | { readonly kind: 'snooze-request'; readonly request: Own<RequestId>; readonly until: Day | null }

export type PromiseWords = Partial<Pick<Promise, 'statement' | 'dealId' | 'strength' | 'window' | 'evidence' | 'callId'>>

export type PromiseCommand =
  | {
      readonly kind: 'make-promise'
      readonly promiseId: PromiseId
      readonly featureId: FeatureId
      readonly companyId: CompanyId
      /** Where the feature stands as the promise is given. */
      readonly horizon: Horizon
      readonly words: PromiseWords & { readonly statement: string }
    }
  | { readonly kind: 'edit-promise'; readonly promise: Own<PromiseId>; readonly words: PromiseWords }
  | { readonly kind: 'settle-promise'; readonly promise: Own<PromiseId>; readonly state: PromiseState }
  | { readonly kind: 'approve-promise'; readonly promise: Own<PromiseId>; readonly approval: Approval | null }
  | { readonly kind: 'withdraw-promise'; readonly promise: Own<PromiseId>; readonly withdrawn: boolean }

export type CallCommand =
  | {
      readonly kind: 'start-call'
      readonly callId: CallId
      readonly title: string
      readonly companyId: CompanyId | null
      readonly dealId: DealId | null
    }
  | { readonly kind: 'note-call'; readonly call: Own<CallId>; readonly notes: string }
  | { readonly kind: 'end-call'; readonly call: Own<CallId>; readonly endedAt: Instant | null }
  | { readonly kind: 'ask-pm'; readonly call: Own<CallId> }
  | { readonly kind: 'join-call'; readonly call: Own<CallId> }
  /** A comment on a feature was made during the call. */
  | { readonly kind: 'note-comment'; readonly callId: CallId; readonly commentId: CommentId; readonly featureId: FeatureId }

export type SalesSettingsCommand =
  | { readonly kind: 'set-sales'; readonly edit: Partial<Omit<SalesSettings, 'rates'>> }
  | { readonly kind: 'set-rate'; readonly currency: string; readonly rate: Rate | null }

export type SalesCommand =
  | CustomerCommand
  | RequestCommand
  | PromiseCommand
  | CallCommand
  | SalesSettingsCommand
  | RestoreCommand<SalesZone>
