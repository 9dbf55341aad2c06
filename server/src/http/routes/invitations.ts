import { instantAt } from '@parley/shared/base/instant.ts'
import { invite as inviteBody, type InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import { invite, inviteAgain, operatorName } from '../../auth/invite.ts'
import { normalEmail } from '../../auth/normal-email.ts'
import { refuseFor } from '../../auth/refusal.ts'
import type { Invitation, InvitationKey } from '../../storage/invitations.ts'
import { answerResult } from '../answer-result.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { replyToRefusal } from '../reply-to-refusal.ts'
import { problem } from '../respond.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/invitations'

export const listInvitations: Route = {
  method: 'GET',
  path,
  access: 'owner',
  async handle({ identity, services }) {
    const found = await services.storage.listInvitations(identity.person.workspaceId)
    return { kind: 'json', value: found.map(entryOf) }
  },
}

export const inviteRoute: Route = {
  method: 'POST',
  path,
  access: 'owner',
  async handle(call) {
    const body = await readJson(call.request, inviteBody)
    if (!body.ok) return body.failure
    const { email, role } = body.value
    const wait = waitToMail(call, normalEmail(email) ?? email)
    if (wait !== undefined) return replyToRefusal(wait.failure)
    const invited = await invite(call.services, { workspaceId: call.identity.person.workspaceId, email, role }, deedOf(call))
    return answerResult(invited, ({ invitation }) => ({ kind: 'json', status: 201, value: entryOf(invitation) }))
  },
}

export const inviteAgainRoute: Route = {
  method: 'POST',
  path: `${path}/:id/resend`,
  access: 'owner',
  async handle(call) {
    const key = keyIn(call)
    const wait = waitToMail(call, key.id)
    if (wait !== undefined) return replyToRefusal(wait.failure)
    return answerResult(await inviteAgain(call.services, key, deedOf(call)), () => ({ kind: 'empty' }))
  },
}

export const withdrawInvitation: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'owner',
  async handle(call) {
    const withdrawn = await call.services.storage.withdrawInvitation(keyIn(call), deedOf(call))
    if (withdrawn.ok) return { kind: 'empty' }
    return withdrawn.failure === 'not-owner' ? problem('forbidden') : problem('not-found')
  },
}

/** Nobody is mailed more than a few times, whoever presses the button. */
function waitToMail({ services, address }: IdentifiedCall, account: string): ReturnType<typeof refuseFor> {
  return refuseFor(services.attempts.admit({ kind: 'invite', account, address }))
}

function keyIn({ params, identity }: IdentifiedCall): InvitationKey {
  return { workspaceId: identity.person.workspaceId, id: params['id'] ?? '' }
}

function entryOf({ id, email, role, inviter, createdAt, expiresAt }: Invitation): InvitationEntry {
  return {
    id,
    email,
    role,
    invitedBy: inviter?.name ?? operatorName,
    createdAt: instantAt(createdAt),
    expiresAt: instantAt(expiresAt),
  }
}
