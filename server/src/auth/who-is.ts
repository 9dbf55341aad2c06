import type { Clock } from '@parley/shared/base/sources.ts'
import { tokenScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import type { ApiToken } from '../storage/api-tokens.ts'
import type { Person } from '../storage/directory.ts'
import type { Preview } from '../storage/previews.ts'
import type { Session } from '../storage/sessions.ts'
import type { Storage } from '../storage/storage.ts'
import { StorageUnavailable } from '../storage/storage-unavailable.ts'
import { hashRandomToken } from './random-token.ts'
import type { Cookie } from './cookie.ts'
import { previewTicketIn, type Shown } from './preview-ticket.ts'
import { idleMs } from './sessions.ts'

export interface Credential {
  readonly kind: 'session' | 'token' | 'preview'
  readonly id: string
  /** The session without which it is nothing; null for what stands by itself. */
  readonly within: string | null
  readonly expiresAt: number
  /** What it reaches at most; the role of the person may be content with less. */
  readonly scopes: readonly TokenScope[]
  /** When the one behind it last showed who they are; null for a token, behind which is a program, and for a preview. */
  readonly authenticatedAt: number | null
}

/** Who speaks, and by what right. */
export interface Identity {
  readonly person: Person
  readonly credential: Credential
}

export interface WhoIs {
  readonly identify: (headers: Shown) => Promise<Identity | undefined>
  /** What `identify` would say now to whoever came with that credential. */
  readonly recheck: (credentialId: string) => Promise<Identity | undefined>
}

export interface WhoIsOptions {
  readonly sessionCookie: Cookie
  readonly storage: Storage
  readonly clock: Clock
  /** Whether the people of the demo, behind whom is no account, may be somebody. */
  readonly demo: boolean
}

export const apiTokenPrefix = 'parley_'
const bearer = `Bearer ${apiTokenPrefix}`
const onlyReading: readonly TokenScope[] = ['plan:read', 'sales:read']
/** Signs of life are written down this often at most. */
const touchEveryMs = 60_000

export function createWhoIs({ storage, clock, demo, sessionCookie }: WhoIsOptions): WhoIs {
  async function ofSession(session: Session | undefined): Promise<Identity | undefined> {
    if (session === undefined || (session.person.accountId === null && !demo)) return undefined
    const { id, person, lastSeenAt, authenticatedAt, idleUntil, expiresAt } = session
    const now = clock()
    const isDue = now - lastSeenAt >= touchEveryMs
    if (isDue) await unlessUnavailable(storage.touchSession(id, { at: now, idleUntil: now + idleMs }))
    const ends = Math.min(expiresAt, isDue ? now + idleMs : idleUntil)
    return { person, credential: { kind: 'session', id, within: null, expiresAt: ends, scopes: tokenScopes, authenticatedAt } }
  }

  async function ofToken(found: { readonly token: ApiToken; readonly person: Person } | undefined): Promise<Identity | undefined> {
    if (found === undefined || (found.person.accountId === null && !demo)) return undefined
    const { id, scopes, expiresAt, lastUsedAt } = found.token
    const now = clock()
    if (now - (lastUsedAt ?? 0) >= touchEveryMs) await unlessUnavailable(storage.touchApiToken(id, now))
    return { person: found.person, credential: { kind: 'token', id, within: null, expiresAt, scopes, authenticatedAt: null } }
  }

  /** The owner as somebody with fewer rights, for as long as they are an owner in the session where they asked for that. */
  async function ofPreview(preview: Preview | undefined, session: Session | undefined): Promise<Identity | undefined> {
    if (preview === undefined || session?.id !== preview.sessionId) return undefined
    const owner = await ofSession(session)
    if (owner === undefined || owner.person.id !== preview.personId || owner.person.role !== 'owner') return undefined
    const { id, role, sessionId, expiresAt } = preview
    const ends = Math.min(expiresAt, owner.credential.expiresAt)
    const shown = { kind: 'preview', id, within: sessionId, expiresAt: ends, authenticatedAt: null } as const
    return { person: { ...owner.person, role }, credential: { ...shown, scopes: onlyReading } }
  }

  function sessionBy(cookie: string | undefined): Promise<Session | undefined> {
    const token = sessionCookie.read(cookie)
    return token === undefined ? Promise.resolve(undefined) : storage.findSession({ tokenHash: hashRandomToken(token) }, clock())
  }

  return {
    async identify(headers) {
      const { authorization, cookie } = headers
      // Whoever shows a token speaks by that alone, so that no page can borrow a cookie along with it.
      if (authorization !== undefined) {
        if (!authorization.startsWith(bearer)) return undefined
        return ofToken(await storage.findApiToken({ tokenHash: hashRandomToken(authorization.slice('Bearer '.length)) }, clock()))
      }
      // Nor does a page that asked for less ever get what the cookie beside its ticket would open.
      const ticket = previewTicketIn(headers)
      if (ticket === undefined) return ofSession(await sessionBy(cookie))
      const preview = await storage.findPreview({ tokenHash: hashRandomToken(ticket) }, clock())
      return ofPreview(preview, await sessionBy(cookie))
    },
    async recheck(credentialId) {
      const key = { id: credentialId }
      const preview = await storage.findPreview(key, clock())
      if (preview !== undefined) return ofPreview(preview, await storage.findSession({ id: preview.sessionId }, clock()))
      return (await ofSession(await storage.findSession(key, clock()))) ?? ofToken(await storage.findApiToken(key, clock()))
    },
  }
}

/** A full disk must not keep people from reading: when they were last seen is then not written down. */
async function unlessUnavailable(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
  }
}
