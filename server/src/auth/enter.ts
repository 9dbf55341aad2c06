import { ok, type Result } from '@parley/shared/base/result.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { AuthContext } from './auth-context.ts'
import { endSessions } from './end-sessions.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { Identity } from './who-is.ts'

/** Whoever stands at the door, before anything is known but where they come from. */
export interface Visitor {
  readonly address: string
  readonly device: string | null
  /** Who the browser was until now. */
  readonly earlier: Identity | undefined
}

/** Opens a new session and returns its token; the one the browser had before ends. */
export async function enter(context: AuthContext, personId: UserId, { device, earlier }: Visitor): Promise<Result<string, Refusal>> {
  const token = await context.sessions.start(personId, device)
  if (token === undefined) return refuse('no-workspace')
  if (earlier?.credential.kind === 'session') await endSessions(context, earlier, { id: earlier.credential.id, keep: null })
  return ok(token)
}
