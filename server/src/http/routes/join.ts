import { acceptInvitation as acceptBody, lookAtInvitation as lookBody } from '@parley/shared/protocol/accounts.ts'
import { acceptInvitation, lookAtInvitation } from '../../auth/accept-invitation.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'
import { signedIn } from '../signed-in.ts'
import { visitorOf } from '../visitor-of.ts'

export const lookAtInvitationRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/invitation',
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, lookBody)
    if (!body.ok) return body.failure
    return answerResult(await lookAtInvitation(services, body.value.token, address), (value) => ({ kind: 'json', value }))
  },
}

export const acceptInvitationRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/invitation/accept',
  access: 'anybody',
  async handle(call) {
    const body = await readJson(call.request, acceptBody)
    if (!body.ok) return body.failure
    return signedIn(await acceptInvitation(call.services, body.value, await visitorOf(call)), call.services)
  },
}
