import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AcceptInvitation } from '@parley/shared/protocol/accounts.ts'
import type { Joiner } from '../storage/members.ts'
import type { AuthContext } from './auth-context.ts'
import type { Visitor } from './enter.ts'
import { prove } from './prove.ts'
import { refuse, type Refusal } from './refusal.ts'

const fewestCharacters = 8

export interface Arrival {
  /** The address that a mail has proven. */
  readonly email: string
  readonly given: Pick<AcceptInvitation, 'name' | 'password' | 'code'>
  readonly visitor: Visitor
}

/** The mail alone lets somebody make an account; into one that exists it lets nobody without what that account asks for. */
export async function joinerFor(
  context: AuthContext,
  { email, given, visitor: { earlier, address } }: Arrival,
): Promise<Result<Joiner | 'code-needed', Refusal>> {
  const { name, password, code } = given
  const account = await context.storage.findAccount({ kind: 'email', email })
  if (account !== undefined) {
    const joiner = { kind: 'account', id: account.id } as const
    if (earlier?.credential.kind === 'session' && earlier.person.accountId === account.id) return ok(joiner)
    if (password === undefined) return refuse('password-needed')
    const proof = await prove(context, account, { password, code, attempt: { kind: 'sign-in', account: email, address } })
    if (!proof.ok) return proof
    return ok(proof.value === 'code-needed' ? 'code-needed' : joiner)
  }
  if (name === undefined) return refuse('name-needed')
  if (password === undefined || password.length < fewestCharacters) return refuse('password-needed')
  const passwordHash = await context.passwords.hash(password)
  return ok({ kind: 'new', account: { id: asId(randomUUID()), email, name, passwordHash, identity: null } })
}
