import type { Result } from '@parley/shared/base/result.ts'
import type { DocumentId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { StoredChange } from './change-log.ts'
import type { Actor } from './audit.ts'
import type { LoadedDocument, Snapshot } from './storage.ts'

/** A state a document was in: that after an update, or one a checkpoint pins. */
export interface Moment {
  readonly seq: number
  readonly at: number
  readonly epoch: number
}

export interface CheckpointPlace {
  readonly seq: number
  readonly at: number
}

export interface Checkpoint extends Snapshot {
  readonly at: number
}

export interface HistoryRange {
  readonly document: DocumentId
  /** What the keys of the entries begin with. */
  readonly prefixes: readonly string[]
  /** Changes of earlier updates than this. */
  readonly before: number
  readonly limit: number
}

/** How much was changed within a while: a second of the last hour, a minute of the last two days, a quarter of an hour before. */
export interface Activity {
  /** When the last of it was changed. */
  readonly at: number
  readonly changes: number
  readonly people: number
}

/** What takes the place of all that is stored of a document, and what is forgotten with it. */
export interface Replacement {
  readonly document: DocumentId
  readonly workspaceId: WorkspaceId
  readonly expectedHead: number
  readonly state: Uint8Array
  readonly actor: Actor
  readonly at: number
  /** The id of what is purged, for the audit log. */
  readonly target: string
  /** What the keys begin with whose changes are forgotten. */
  readonly prefixes: readonly string[]
  /** Words of what is purged, as others quote them. */
  readonly quotes: readonly string[]
}

/** The document as it was, and the way to make what it was disappear. */
export interface History {
  /** The last state a document was in at a moment; undefined before the first that is kept. */
  momentOf(document: DocumentId, at: number): Promise<Moment | undefined>
  /** The first state that is kept. */
  firstMoment(document: DocumentId): Promise<Moment | undefined>
  /** The document as it was after an update. */
  loadAt(document: DocumentId, seq: number): Promise<Result<LoadedDocument, 'unknown-document' | 'not-kept'>>
  /** What became of some entries, newest first. An update is never divided. */
  listHistory(range: HistoryRange): Promise<readonly StoredChange[]>
  /** The newest change of each of the keys that has one. */
  lastChanges(document: DocumentId, keys: readonly string[]): Promise<readonly StoredChange[]>
  /** When somebody changed something, oldest first; the longer ago the coarser. */
  listActivity(document: DocumentId, span: { readonly since: number; readonly now: number }): Promise<readonly Activity[]>
  listCheckpoints(document: DocumentId): Promise<readonly CheckpointPlace[]>
  /** Lays a checkpoint aside that takes the place of the one with its number at the next replacement. */
  stageCheckpoint(document: DocumentId, checkpoint: Checkpoint): Promise<void>
  /**
   * Begins a new epoch in one transaction: the state and the checkpoints laid aside replace log, snapshots and checkpoints.
   * Numbers go on, and client ids stay whose they are.
   */
  replaceDocument(replacement: Replacement): Promise<Result<Moment, 'not-allowed' | 'fenced'>>
  /**
   * Rewrites the file, so that nothing of what was replaced is left in it. False while somebody reads what is to disappear: ask
   * again. What a crash interrupted is done at the next start.
   */
  finishErasure(): Promise<boolean>
}
