import { confirmSecondFactor } from '@parley/shared/protocol/accounts.ts'
import { addSecondFactor, offerSecondFactor, removeSecondFactor } from '../../auth/set-second-factor.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { replyToRefusal } from '../reply-to-refusal.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'
import { withAccount } from '../with-account.ts'

const path = '/api/v1/profile/second-factor'

export const offerSecondFactorRoute: Route = {
  method: 'POST',
  path,
  access: 'session',
  isFresh: true,
  handle: (call) => withAccount(call, async (account) => ({ kind: 'json', value: await offerSecondFactor(call.services, account) })),
}

export const addSecondFactorRoute: Route = {
  method: 'PUT',
  path,
  access: 'session',
  async handle(call) {
    const { request, services, identity } = call
    const body = await readJson(request, confirmSecondFactor)
    if (!body.ok) return body.failure
    return withAccount(call, async (account) => {
      const by = deedOf(call)
      const added = await addSecondFactor(services, { account, code: body.value.code }, by)
      if (!added.ok) return replyToRefusal(added.failure)
      const token = await services.sessions.rotate(identity.credential.id, { personId: identity.person.id, authenticatedAt: by.at })
      if (token === undefined) return problem('unauthenticated')
      return { kind: 'json', value: added.value, headers: sessionHeaders(token, services.config) }
    })
  },
}

export const removeSecondFactorRoute: Route = {
  method: 'DELETE',
  path,
  access: 'session',
  isFresh: true,
  handle: (call) =>
    withAccount(call, async (account) => {
      await removeSecondFactor(call.services, account, deedOf(call))
      return { kind: 'empty' }
    }),
}
