import { requestReset as requestBody, resetPassword as resetBody } from '@parley/shared/protocol/accounts.ts'
import { requestReset, resetPassword } from '../../auth/reset-password.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'

export const requestResetRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/request-reset',
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, requestBody)
    if (!body.ok) return body.failure
    return answerResult(await requestReset(services, body.value, address), () => ({ kind: 'accepted' }))
  },
}

export const resetRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/reset',
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, resetBody)
    if (!body.ok) return body.failure
    return answerResult(await resetPassword(services, body.value, address), () => ({ kind: 'empty' }))
  },
}
