import type { Result } from '@parley/shared/base/result.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'

/** A session ends at the earlier of its two limits; `idleUntil` moves on with each sign of life. */
export interface SessionLimits {
  readonly idleUntil: number
  readonly expiresAt: number
}

/** The token itself is never stored, so a stolen database opens no session. */
export interface NewSession extends SessionLimits {
  /** What the session is called where it is listed and ended; it opens nothing. */
  readonly id: string
  readonly tokenHash: string
  readonly personId: UserId
  readonly createdAt: number
  readonly device: string | null
}

export interface Session extends SessionLimits {
  readonly id: string
  readonly person: Person
  readonly createdAt: number
  /** When the one behind it last showed who they are. */
  readonly authenticatedAt: number
  readonly lastSeenAt: number
  readonly device: string | null
}

/** Gives a session a new token, so that whoever had the old one has nothing. */
export interface SessionRotation {
  readonly id: string
  readonly tokenHash: string
  readonly personId: UserId
  readonly authenticatedAt: number
  readonly at: number
}

/** Sessions of somebody who left a workspace are found by nobody. */
export interface SessionStore {
  createSession(session: NewSession): Promise<Result<void, 'unknown-person'>>
  findSession(key: { readonly tokenHash: string } | { readonly id: string }, now: number): Promise<Session | undefined>
  touchSession(id: string, seen: { readonly at: number; readonly idleUntil: number }): Promise<void>
  rotateSession(rotation: SessionRotation): Promise<Result<void, 'unknown-session'>>
  /** Those of a person and of the same account elsewhere, newest first. */
  listSessions(personId: UserId, now: number): Promise<readonly Session[]>
  /** Ends one or, without an id, all but the one to keep, of those `listSessions` lists; answers the ids of the ended. */
  endSessions(
    which: { readonly personId: UserId; readonly id: string | null; readonly keep: string | null },
    by: Deed,
  ): Promise<readonly string[]>
}
