import type { Result } from '@parley/shared/base/result.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { DocumentId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Accounts } from './accounts.ts'
import type { ApiReplies } from './api-replies.ts'
import type { ApiTokens } from './api-tokens.ts'
import type { Audit } from './audit.ts'
import type { CalendarAddresses } from './calendar-addresses.ts'
import type { ChangeLog, LoggedChange } from './change-log.ts'
import type { CompanyLinks } from './company-links.ts'
import type { Directory } from './directory.ts'
import type { History } from './history.ts'
import type { Invitations } from './invitations.ts'
import type { Members } from './members.ts'
import type { Notifications } from './notifications.ts'
import type { OneTimeTokens } from './one-time-tokens.ts'
import type { ProspectLinks } from './prospect-links.ts'
import type { PublicIdeas } from './public-ideas.ts'
import type { PublicVotes } from './public-votes.ts'
import type { Previews } from './previews.ts'
import type { Publications } from './publications.ts'
import type { SessionStore } from './sessions.ts'
import type { ShippingSubscriptions } from './shipping-subscriptions.ts'
import type { SignedWebhooks } from './signed-webhooks.ts'
import type { Standings } from './standings.ts'
import type { TrackerStore } from './trackers.ts'

export interface LoggedUpdate {
  readonly bytes: Uint8Array
  readonly actor: string
  readonly at: number
}

export interface NewUpdate extends LoggedUpdate {
  /** Client ids that belong to the actor from this update on. */
  readonly claims?: readonly number[]
  /** What it made of the entries whose history is kept. */
  readonly changes?: readonly LoggedChange[]
}

export interface StoredUpdate extends LoggedUpdate {
  readonly seq: number
}

export interface Snapshot {
  readonly seq: number
  readonly state: Uint8Array
}

/** The first place where the log cannot be trusted; `seq` is that of the update that should be there. */
export interface Damage {
  readonly seq: number
  readonly reason: string
}

/** The tail runs without a gap from the snapshot to the head, or to just before the damage. */
export interface LoadedDocument {
  readonly id: DocumentId
  readonly workspaceId: WorkspaceId
  readonly kind: DocumentKind
  readonly epoch: number
  readonly head: number
  readonly snapshot: Snapshot | null
  readonly tail: readonly StoredUpdate[]
  readonly damage: Damage | null
  /** To whom each client id belongs that ever wrote here; one belongs to the same person for ever. */
  readonly owners: ReadonlyMap<number, string>
}

export interface Append {
  readonly document: DocumentId
  readonly expectedHead: number
  readonly updates: readonly NewUpdate[]
}

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly head: number }
  | { readonly kind: 'fenced'; readonly head: number }
  | { readonly kind: 'unknown-document' }

/** Who there is, and how they show it. */
export interface PeopleStore
  extends Accounts, ApiTokens, Audit, CompanyLinks, Invitations, Members, OneTimeTokens, Previews, SessionStore {}

/** What programs that are not people need kept. */
export interface ProgramStore extends ApiReplies, CalendarAddresses, SignedWebhooks, TrackerStore {}

/** What people outside left on public pages. */
export interface OutsiderStore extends PublicIdeas, PublicVotes, ProspectLinks, ShippingSubscriptions {}

/** Every call rejects with `StorageUnavailable` where the medium fails, and with another error only for a bug. */
export interface Storage
  extends OutsiderStore, ProgramStore, Directory, PeopleStore, ChangeLog, History, Notifications, Publications, Standings, AsyncDisposable {
  load(id: DocumentId): Promise<Result<LoadedDocument, 'unknown-document'>>
  /** One transaction for all documents; outcomes come in the order of the appends. */
  commit(appends: readonly Append[]): Promise<readonly CommitOutcome[]>
  /** Keeps the last good snapshot before this one, and all updates as far back as history is kept. */
  saveSnapshot(id: DocumentId, snapshot: Snapshot): Promise<void>
}
