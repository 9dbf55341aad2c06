import type { DocumentId, UserId } from '@parley/shared/model/ids.ts'

/** What an update made of one entry: the values as JSON, `null` for nothing there. */
export interface LoggedChange {
  readonly zone: string
  readonly key: string
  readonly before: string
  readonly after: string
}

export interface StoredChange extends LoggedChange {
  readonly seq: number
  readonly at: number
  readonly actor: string
}

export interface ChangeRange {
  readonly document: DocumentId
  /** Changes of later updates than this. */
  readonly after: number
  readonly limit: number
}

/** That somebody has read what changed up to a point, and what exactly that was. */
export interface Acknowledgement {
  readonly document: DocumentId
  readonly personId: UserId
  readonly seq: number
  readonly hash: string
  readonly at: number
}

/** Who changed what in a document and when; entries are written with the updates they tell of. */
export interface ChangeLog {
  /** In the order they were made. */
  listChanges(range: ChangeRange): Promise<readonly StoredChange[]>
  /** The number of the last update before a moment that changed an entry; 0 when there is none. */
  seqAt(document: DocumentId, at: number): Promise<number>
  /** The newest of each person for whom there is one. */
  listAcknowledgements(document: DocumentId): Promise<readonly Acknowledgement[]>
  /** One that is older than what the person acknowledged already changes nothing. */
  acknowledge(acknowledgement: Acknowledgement): Promise<void>
}
