import type { Result } from '@parley/shared/base/result.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { ChangeLog } from './change-log.ts'
import type { Directory } from './directory.ts'
import type { History } from './history.ts'
import type { Notifications } from './notifications.ts'
import type { PackedBatch } from './packed-batch.ts'
import type { PackedDocument } from './packed-document.ts'
import type { Publications } from './publications.ts'
import type { SnapshotToSave } from './sqlite-save-snapshot.ts'
import type { Standings } from './standings.ts'
import type { CommitOutcome, OutsiderStore, PeopleStore, ProgramStore } from './storage.ts'
import type { UnavailableReason } from './storage-unavailable.ts'

/** The same calls, answered at once: what the worker does for those who wait elsewhere. */
export type Blocking<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...args: infer Args) => Promise<infer Reply> ? (...args: Args) => Reply : never
}

export interface StorageCalls extends Blocking<
  ChangeLog & Directory & Omit<History, 'loadAt'> & Notifications & OutsiderStore & PeopleStore & ProgramStore & Publications & Standings
> {
  load(id: DocumentId): Result<PackedDocument, 'unknown-document'>
  loadAt(id: DocumentId, seq: number): Result<PackedDocument, 'unknown-document' | 'not-kept'>
  commit(batch: PackedBatch): readonly CommitOutcome[]
  saveSnapshot(order: SnapshotToSave): void
  setMaxPages(pages: number): void
  close(): void
}

export type CallName = keyof StorageCalls
export type CallArgs = { readonly [Name in CallName]: Parameters<StorageCalls[Name]> }
export type CallReplies = { readonly [Name in CallName]: ReturnType<StorageCalls[Name]> }

/** A call as it crosses to the worker. */
export type CallMessage<Name extends CallName = CallName> = {
  readonly [Each in Name]: { readonly id: number; readonly name: Each; readonly args: CallArgs[Each] }
}[Name]

export type WorkerMessage =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'answered'; readonly id: number; readonly reply: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: UnavailableReason | 'bug'; readonly message: string }
