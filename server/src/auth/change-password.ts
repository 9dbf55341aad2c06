import { ok, type Result } from '@parley/shared/base/result.ts'
import type { ChangePassword } from '@parley/shared/protocol/accounts.ts'
import { passwordChangedMail } from '../mail/mails.ts'
import type { Account } from '../storage/accounts.ts'
import type { AuthContext } from './auth-context.ts'
import { provePassword } from './prove.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { Identity } from './who-is.ts'

export interface PasswordChange extends ChangePassword {
  readonly account: Account
  readonly address: string
}

/** Ends all other sessions, and gives this one a new token, which is returned. */
export async function changePassword(
  context: AuthContext,
  { person, credential }: Identity,
  { account, current, next, address }: PasswordChange,
): Promise<Result<string, Refusal>> {
  const { storage, clock, passwords, attempts, accessChanges, sessions, mailer } = context
  const attempt = { kind: 'confirm', account: account.id, address } as const
  const proof = await provePassword(context, account, { password: current, attempt })
  if (!proof.ok) return proof
  attempts.succeeded(attempt)
  const change = { accountId: account.id, passwordHash: await passwords.hash(next), keep: credential.id }
  const ended = await storage.changePassword(change, { actor: person.id, at: clock() })
  for (const credentialId of ended) accessChanges.publish({ kind: 'credential', credentialId })
  mailer.send(passwordChangedMail(account.email))
  const token = await sessions.rotate(credential.id, { personId: person.id, authenticatedAt: clock() })
  return token === undefined ? refuse('not-found') : ok(token)
}
