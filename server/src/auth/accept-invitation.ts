import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AcceptInvitation, InvitationPreview } from '@parley/shared/protocol/accounts.ts'
import type { Invitation } from '../storage/invitations.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { operatorName } from './invite.ts'
import { joinerFor } from './joiner-for.ts'
import { hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'
import type { Entered } from './sign-in.ts'

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
  const joiner = await joinerFor(context, { email: found.value.email, given, visitor })
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
