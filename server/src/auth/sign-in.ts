import { ok, type Result } from '@parley/shared/base/result.ts'
import type { SignIn } from '@parley/shared/protocol/accounts.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { normalEmail } from './normal-email.ts'
import { prove } from './prove.ts'
import { refuse, type Refusal } from './refusal.ts'

/** The token of a new session, or that a code is still to be given. */
export type Entered = { readonly kind: 'signed-in'; readonly token: string } | { readonly kind: 'second-factor' }

export async function signIn(context: AuthContext, { email, password, code }: SignIn, visitor: Visitor): Promise<Result<Entered, Refusal>> {
  const normal = normalEmail(email)
  const account = normal === undefined ? undefined : await context.storage.findAccount({ kind: 'email', email: normal })
  const attempt = { kind: 'sign-in', account: normal ?? email.toLowerCase(), address: visitor.address } as const
  const proof = await prove(context, account, { password, code, attempt })
  if (!proof.ok) return isWrongPassword(proof.failure) ? refuse('wrong-pair') : proof
  if (proof.value === 'code-needed' || account === undefined) return ok({ kind: 'second-factor' })
  const [membership] = await context.storage.listMemberships(account.id)
  if (membership === undefined) return refuse('no-workspace')
  const entered = await enter(context, membership.person.id, visitor)
  return entered.ok ? ok({ kind: 'signed-in', token: entered.value }) : entered
}

function isWrongPassword(refusal: Refusal): boolean {
  return refusal.kind === 'refused' && refusal.reason === 'wrong-password'
}
