import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { invitationMail } from '../mail/mails.ts'
import type { Deed } from '../storage/audit.ts'
import type { Invitation, InvitationKey } from '../storage/invitations.ts'
import type { AuthContext } from './auth-context.ts'
import { normalEmail } from './normal-email.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, type Refusal } from './refusal.ts'

const linkMs = 7 * 24 * 3600 * 1000
export const operatorName = 'The operator of this server'

type InviteContext = Pick<AuthContext, 'storage' | 'mailer' | 'links'>

/** What somebody invited is sent; the link is told to whoever has a shell on the server's machine as well. */
export interface Invited {
  readonly invitation: Invitation
  readonly link: string
}

export async function invite(
  context: InviteContext,
  wanted: { readonly workspaceId: WorkspaceId; readonly email: string; readonly role: Role },
  by: Deed,
): Promise<Result<Invited, Refusal>> {
  const email = normalEmail(wanted.email)
  if (email === undefined) return refuse('bad-email')
  const token = createRandomToken()
  const tokenHash = hashRandomToken(token)
  const invited = await context.storage.invite({ ...wanted, email, id: randomUUID(), tokenHash, expiresAt: by.at + linkMs }, by)
  return invited.ok ? ok(tell(context, invited.value, token)) : refuse(invited.failure)
}

export async function inviteAgain(context: InviteContext, key: InvitationKey, by: Deed): Promise<Result<Invited, Refusal>> {
  const token = createRandomToken()
  const invited = await context.storage.inviteAgain({ ...key, tokenHash: hashRandomToken(token), expiresAt: by.at + linkMs }, by)
  if (invited.ok) return ok(tell(context, invited.value, token))
  return refuse(invited.failure === 'not-owner' ? 'not-owner' : 'not-found')
}

function tell({ mailer, links }: InviteContext, invitation: Invitation, token: string): Invited {
  const { email, workspaceName, role, inviter } = invitation
  const link = links.to('/join', token)
  mailer.send(invitationMail({ to: email, link, workspace: workspaceName, invitedBy: inviter?.name ?? operatorName, role }))
  return { invitation, link }
}
