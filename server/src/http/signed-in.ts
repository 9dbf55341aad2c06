import type { Result } from '@parley/shared/base/result.ts'
import type { SignedIn } from '@parley/shared/protocol/accounts.ts'
import type { Refusal } from '../auth/refusal.ts'
import type { Entered } from '../auth/sign-in.ts'
import { replyToRefusal } from './reply-to-refusal.ts'
import type { Reply } from './respond.ts'
import type { Services } from './services.ts'
import { sessionHeaders } from './session-headers.ts'

/** The answer to whoever came in, with the cookie, or to whoever did not. */
export function signedIn(entered: Result<Entered | string, Refusal>, { config }: Services): Reply {
  if (!entered.ok) return replyToRefusal(entered.failure)
  const { value } = entered
  if (typeof value !== 'string' && value.kind === 'second-factor')
    return { kind: 'json', value: { kind: 'second-factor' } satisfies SignedIn }
  const token = typeof value === 'string' ? value : value.token
  return { kind: 'json', value: { kind: 'signed-in' } satisfies SignedIn, headers: sessionHeaders(token, config) }
}
