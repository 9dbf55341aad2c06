import type { Write, Zone } from '../document/zone.ts'
import type { Emoji } from '../model/comment.ts'
import type { CriterionId } from '../model/criterion.ts'
import type { Horizon, Status } from '../model/feature.ts'
import type { Day } from '../base/instant.ts'
import type { CommentId, FeatureId, InitiativeId, KeyResultId, LinkId, ObjectiveId, ProductId, UserId } from '../model/ids.ts'
import type { Audience, GuidanceOverride, Visibility } from '../model/guidance.ts'
import type { MethodId } from '../model/method.ts'
import type { Role } from '../model/person.ts'
import type { Window } from '../model/window.ts'

/** Where a feature goes: between the two neighbours the person saw; null is an open end. */
export interface Place {
  readonly horizon: Horizon
  readonly after: FeatureId | null
  readonly before: FeatureId | null
}

/** What `edit-feature` may change; null clears a value. */
export interface FeatureEdit {
  readonly title?: string
  readonly status?: Status
  readonly productId?: ProductId | null
  readonly initiativeId?: InitiativeId | null
  readonly ownerId?: UserId | null
  readonly window?: Window | null
  readonly tags?: readonly string[]
  readonly visibility?: Visibility
  readonly publicTitle?: string | null
  readonly publicSummary?: string | null
  readonly publicPeriod?: true | null
}

export interface ObjectiveEdit {
  readonly title?: string
  readonly ownerId?: UserId | null
  readonly start?: Day | null
  readonly end?: Day | null
}

export interface KeyResultEdit {
  readonly title?: string
  readonly unit?: string
  readonly start?: number
  readonly target?: number
  readonly current?: number
}

export type FeatureCommand =
  | {
      readonly kind: 'add-feature'
      readonly featureId: FeatureId
      readonly title: string
      readonly place: Place
      readonly productId: ProductId | null
      readonly source?: string
    }
  | { readonly kind: 'edit-feature'; readonly featureId: FeatureId; readonly edit: FeatureEdit }
  | { readonly kind: 'move-feature'; readonly featureId: FeatureId; readonly place: Place }
  | { readonly kind: 'estimate-feature'; readonly featureId: FeatureId; readonly criterion: CriterionId; readonly value: number | null }
  | { readonly kind: 'delete-feature'; readonly featureId: FeatureId }
  | { readonly kind: 'restore-feature'; readonly featureId: FeatureId }

export type GoalCommand =
  | { readonly kind: 'add-product'; readonly productId: ProductId; readonly name: string; readonly hue: number }
  | { readonly kind: 'add-initiative'; readonly initiativeId: InitiativeId; readonly name: string }
  /** What outsiders may call it; null keeps it from them. */
  | { readonly kind: 'name-initiative-publicly'; readonly initiativeId: InitiativeId; readonly name: string | null }
  | { readonly kind: 'add-objective'; readonly objectiveId: ObjectiveId; readonly title: string }
  | { readonly kind: 'edit-objective'; readonly objectiveId: ObjectiveId; readonly edit: ObjectiveEdit }
  | { readonly kind: 'delete-objective'; readonly objectiveId: ObjectiveId }
  | {
      readonly kind: 'add-key-result'
      readonly keyResultId: KeyResultId
      readonly objectiveId: ObjectiveId
      readonly title: string
      readonly edit: KeyResultEdit
    }
  | { readonly kind: 'edit-key-result'; readonly keyResultId: KeyResultId; readonly edit: KeyResultEdit }
  | { readonly kind: 'delete-key-result'; readonly keyResultId: KeyResultId }
  /** Contribution from 1 to 3; null unlinks. */
  | {
      readonly kind: 'link-key-result'
      readonly featureId: FeatureId
      readonly keyResultId: KeyResultId
      readonly contribution: number | null
    }

export type CommentCommand =
  | {
      readonly kind: 'add-comment'
      readonly commentId: CommentId
      readonly featureId: FeatureId
      readonly threadId: CommentId | null
      readonly body: string
      readonly mentions: readonly UserId[]
    }
  | {
      readonly kind: 'edit-comment'
      readonly commentId: CommentId
      readonly featureId: FeatureId
      readonly body: string
      readonly mentions: readonly UserId[]
    }
  | { readonly kind: 'delete-comment'; readonly commentId: CommentId; readonly featureId: FeatureId }
  | { readonly kind: 'resolve-thread'; readonly featureId: FeatureId; readonly threadId: CommentId; readonly resolved: boolean }
  | { readonly kind: 'react'; readonly featureId: FeatureId; readonly commentId: CommentId; readonly emoji: Emoji; readonly on: boolean }

export type SettingsCommand =
  | { readonly kind: 'rename-roadmap'; readonly name: string }
  | { readonly kind: 'choose-method'; readonly methodId: MethodId }
  | { readonly kind: 'weigh-criterion'; readonly criterion: CriterionId; readonly weight: number }
  | { readonly kind: 'let-viewers-comment'; readonly on: boolean }
  /** How much demand counts in every method, 0 to 1. */
  | { readonly kind: 'weigh-demand'; readonly weight: number }
  | { readonly kind: 'set-capacity'; readonly horizon: Horizon; readonly personDays: number | null }

export type LinkCommand =
  | {
      readonly kind: 'add-external-link'
      readonly featureId: FeatureId
      readonly linkId: LinkId
      /** As short as it was recognised to be, so that one place is linked once. */
      readonly address: string
      readonly label: string | null
    }
  | { readonly kind: 'label-external-link'; readonly featureId: FeatureId; readonly linkId: LinkId; readonly label: string | null }
  | { readonly kind: 'remove-external-link'; readonly featureId: FeatureId; readonly linkId: LinkId }

/** What product says of a feature to an audience; null leaves everything to the policy again. */
export interface GuidanceCommand {
  readonly kind: 'guide'
  readonly featureId: FeatureId
  readonly audience: Audience
  readonly guidance: Omit<GuidanceOverride, 'featureId' | 'audience' | 'by' | 'at'> | null
}

/** Puts back what stood there at another time, as one step of undo. */
export interface RestoreCommand<Z extends string = Zone> {
  readonly kind: 'restore-entries'
  readonly writes: readonly Write<Z>[]
}

export type Command = FeatureCommand | GoalCommand | CommentCommand | GuidanceCommand | LinkCommand | SettingsCommand | RestoreCommand

/** What a command can miss. */
export type Kept =
  | 'feature'
  | 'initiative'
  | 'objective'
  | 'key result'
  | 'comment'
  | 'link'
  | 'company'
  | 'contact'
  | 'deal'
  | 'stage'
  | 'request'
  | 'promise'
  | 'call'

/** Why a command was not carried out. Nothing is written then. */
export type CommandFailure =
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'gone'; readonly what: Kept }
  | { readonly kind: 'not-yours' }
  /** Others may: those with the roles named here. */
  | { readonly kind: 'not-allowed'; readonly allowed: readonly Role[] }
  /** A value the grammar refuses; the reason is a sentence that names the field. */
  | { readonly kind: 'unlawful'; readonly reason: string }
