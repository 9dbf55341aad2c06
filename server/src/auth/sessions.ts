import { randomUUID } from 'node:crypto'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { Storage } from '../storage/storage.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'

const day = 24 * 3600 * 1000

/** A session ends a week after its last sign of life, and a month after it began in any case. */
export const idleMs = 7 * day
export const sessionMs = 30 * day

/** Both answer the new token, or undefined where the person or the session is gone. */
export interface Sessions {
  readonly start: (personId: UserId, device?: string | null) => Promise<string | undefined>
  /** The same session under a new token; the one before opens nothing. */
  readonly rotate: (id: string, now: { readonly personId: UserId; readonly authenticatedAt: number }) => Promise<string | undefined>
}

export function createSessions(storage: Storage, clock: Clock): Sessions {
  return {
    async start(personId, device = null) {
      const token = createRandomToken()
      const now = clock()
      const created = await storage.createSession({
        id: randomUUID(),
        tokenHash: hashRandomToken(token),
        personId,
        createdAt: now,
        idleUntil: now + idleMs,
        expiresAt: now + sessionMs,
        device,
      })
      return created.ok ? token : undefined
    },
    async rotate(id, { personId, authenticatedAt }) {
      const token = createRandomToken()
      const rotated = await storage.rotateSession({ id, tokenHash: hashRandomToken(token), personId, authenticatedAt, at: clock() })
      return rotated.ok ? token : undefined
    },
  }
}
