import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AcceptInvitation, InvitationPreview } from '@parley/shared/protocol/accounts.ts'
import type { Invitation } from '../storage/invitations.ts'
import type { Joiner } from '../storage/members.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { operatorName } from './invite.ts'
import { prove } from './prove.ts'
import { hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'
import type { Entered } from './sign-in.ts'

const fewestCharacters = 8

export async function lookAtInvitation(context: AuthContext, token: string, address: string): Promise<Result<InvitationPreview, Refusal>> {
  const found = await findInvitation(context, token, address)
  if (!found.ok) return found
  const { workspaceName, role, email, inviter } = found.value
  const account = await context.storage.findAccount({ kind: 'email', email })
  return ok({ workspace: workspaceName, role, email, invitedBy: inviter?.name ?? operatorName, hasAccount: account !== undefined })
}

export async function acceptInvitation(context: AuthContext, given: AcceptInvitation, visitor: Visitor): Promise<Result<Entered, Refusal>> {
  const found = await findInvitation(context, given.token, visitor.address)
  if (!found.ok) return found
  const joiner = await joinerFor(context, { invitation: found.value, given, visitor })
  if (!joiner.ok) return joiner
  if (joiner.value === 'code-needed') return ok({ kind: 'second-factor' })
  const accepted = await context.storage.acceptInvitation({
    by: { kind: 'token', hash: hashRandomToken(given.token) },
    joiner: joiner.value,
    personId: asId(randomUUID()),
    at: context.clock(),
  })
  if (!accepted.ok) return refuse(accepted.failure === 'void-invitation' ? 'void-link' : accepted.failure)
  const entered = await enter(context, accepted.value.id, visitor)
  return entered.ok ? ok({ kind: 'signed-in', token: entered.value }) : entered
}

async function findInvitation(
  { storage, clock, attempts }: AuthContext,
  token: string,
  address: string,
): Promise<Result<Invitation, Refusal>> {
  const attempt = { kind: 'token', address } as const
  const wait = refuseFor(attempts.admit(attempt))
  if (wait !== undefined) return wait
  const invitation = await storage.findInvitation(hashRandomToken(token), clock())
  if (invitation === undefined) return refuse('void-link')
  attempts.succeeded(attempt)
  return ok(invitation)
}

interface Acceptance {
  readonly invitation: Invitation
  readonly given: AcceptInvitation
  readonly visitor: Visitor
}

/** The mail alone lets somebody make an account; into one that exists it lets nobody without what that account asks for. */
async function joinerFor(
  context: AuthContext,
  { invitation: { email }, given, visitor: { earlier, address } }: Acceptance,
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
