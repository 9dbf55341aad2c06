import { ok, type Result } from '@parley/shared/base/result.ts'
import type { RequestReset, ResetPassword } from '@parley/shared/protocol/accounts.ts'
import { passwordChangedMail, resetMail } from '../mail/mails.ts'
import type { AuthContext } from './auth-context.ts'
import { normalEmail } from './normal-email.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'

const linkMs = 30 * 60 * 1000

/** For an unknown address the same is done and written, but nobody gets a mail. */
export async function requestReset(
  { storage, clock, attempts, mailer, links }: AuthContext,
  { email }: RequestReset,
  address: string,
): Promise<Result<void, Refusal>> {
  const to = normalEmail(email)
  if (to === undefined) return refuse('bad-email')
  const wait = refuseFor(attempts.admit({ kind: 'reset', account: to, address }))
  if (wait !== undefined) return wait
  const account = await storage.findAccount({ kind: 'email', email: to })
  const token = createRandomToken()
  const now = clock()
  await storage.createOneTimeToken({
    hash: hashRandomToken(token),
    purpose: 'reset',
    subject: account?.id ?? 'nobody',
    payload: '',
    createdAt: now,
    expiresAt: now + linkMs,
    isOnlyOne: true,
  })
  if (account !== undefined) mailer.send(resetMail({ to, link: links.to('/reset', token) }))
  return ok(undefined)
}

export async function resetPassword(
  { storage, clock, passwords, attempts, mailer, accessChanges }: AuthContext,
  { token, password }: ResetPassword,
  address: string,
): Promise<Result<void, Refusal>> {
  const wait = refuseFor(attempts.admit({ kind: 'token', address }))
  if (wait !== undefined) return wait
  const tokenHash = hashRandomToken(token)
  // Hashing is dear, so a link that opens nothing is told first.
  if ((await storage.findOneTimeToken('reset', tokenHash, clock())) === undefined) return refuse('void-link')
  const reset = await storage.resetPassword({ tokenHash, passwordHash: await passwords.hash(password), at: clock() })
  if (!reset.ok) return refuse('void-link')
  for (const credentialId of reset.value.ended) accessChanges.publish({ kind: 'credential', credentialId })
  mailer.send(passwordChangedMail(reset.value.account.email))
  return ok(undefined)
}
