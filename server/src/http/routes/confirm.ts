import { confirmIdentity } from '@parley/shared/protocol/accounts.ts'
import { prove } from '../../auth/prove.ts'
import { readJson } from '../read-body.ts'
import { replyToRefusal } from '../reply-to-refusal.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'
import { withAccount } from '../with-account.ts'

/** What is allowed more from now on goes with a new token, which nobody can have seen before. */
export const confirm: Route = {
  method: 'POST',
  path: '/api/v1/auth/confirm',
  access: 'session',
  async handle(call) {
    const { request, services, identity, address } = call
    const body = await readJson(request, confirmIdentity)
    if (!body.ok) return body.failure
    const { password, code } = body.value
    return withAccount(call, async (account) => {
      const proof = await prove(services, account, { password, code, attempt: { kind: 'confirm', account: account.id, address } })
      if (!proof.ok) return replyToRefusal(proof.failure)
      if (proof.value === 'code-needed') return replyToRefusal({ kind: 'refused', reason: 'code-needed' })
      const now = { personId: identity.person.id, authenticatedAt: services.clock() }
      const token = await services.sessions.rotate(identity.credential.id, now)
      return token === undefined ? problem('unauthenticated') : { kind: 'empty', headers: sessionHeaders(token, services.config) }
    })
  },
}
