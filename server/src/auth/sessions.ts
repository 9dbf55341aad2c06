import type { Clock } from '@parley/shared/base/sources.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { Person } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import { readSessionCookie } from './session-cookie.ts'
import { createSessionToken, hashSessionToken } from './session-token.ts'

export const sessionSeconds = 30 * 24 * 3600

export interface Sessions {
  /** Opens a session and returns its token; undefined when the person is unknown. */
  readonly start: (personId: UserId) => Promise<string | undefined>
  readonly find: (cookieHeader: string | undefined) => Promise<Person | undefined>
  readonly end: (cookieHeader: string | undefined) => Promise<void>
}

export function createSessions(storage: Storage, clock: Clock): Sessions {
  return {
    async start(personId) {
      const token = createSessionToken()
      const now = clock()
      const created = await storage.createSession({
        tokenHash: hashSessionToken(token),
        personId,
        createdAt: now,
        expiresAt: now + sessionSeconds * 1000,
      })
      return created.ok ? token : undefined
    },
    async find(cookieHeader) {
      const token = readSessionCookie(cookieHeader)
      return token === undefined ? undefined : storage.findSession(hashSessionToken(token), clock())
    },
    async end(cookieHeader) {
      const token = readSessionCookie(cookieHeader)
      if (token !== undefined) await storage.deleteSession(hashSessionToken(token))
    },
  }
}
