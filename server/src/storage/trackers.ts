import type { Result } from '@parley/shared/base/result.ts'
import type { TrackerProblem, TrackerSystem } from '@parley/shared/model/external-link.ts'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Deed } from './audit.ts'

export interface SealedToken {
  readonly sealed: string
  /** By which its owner knows it again. */
  readonly lastFour: string
}

/** A tracker that a workspace reads from, and how. */
export interface TrackerConnection {
  readonly id: string
  readonly workspaceId: WorkspaceId
  readonly system: TrackerSystem
  /** What the addresses of its issues begin with. */
  readonly site: string
  /** Where its interface for programs answers. */
  readonly api: string
  /** With whose name the token goes along; null where it stands for itself. */
  readonly email: string | null
  readonly token: SealedToken
  readonly createdAt: number
  /** When it last answered. */
  readonly readAt: number | null
  readonly problem: { readonly kind: TrackerProblem; readonly since: number } | null
}

export type NewTrackerConnection = Omit<TrackerConnection, 'createdAt' | 'readAt' | 'problem'>

export interface TrackerKey {
  readonly workspaceId: WorkspaceId
  readonly id: string
}

/** What came of asking it. */
export interface TrackerRead {
  readonly at: number
  readonly problem: TrackerProblem | null
  /** Whose outcome it is: a token that has been replaced meanwhile says nothing of the new one. */
  readonly sealed: string
}

export interface TrackerStore {
  /** Of one workspace, or of all; the oldest first. */
  listTrackers(workspaceId?: WorkspaceId): Promise<readonly TrackerConnection[]>
  connectTracker(tracker: NewTrackerConnection, by: Deed): Promise<Result<void, 'site-taken' | 'too-many'>>
  /** The new one is trusted until it is refused. False where there is no such connection. */
  replaceTrackerToken(key: TrackerKey, token: SealedToken, by: Deed): Promise<boolean>
  disconnectTracker(key: TrackerKey, by: Deed): Promise<boolean>
  /** True where this is when the token was refused first. */
  noteTrackerRead(id: string, read: TrackerRead): Promise<boolean>
}
