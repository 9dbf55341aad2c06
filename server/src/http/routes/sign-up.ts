import { setUp as setUpBody, signUp as signUpBody, verifySignUp as verifyBody } from '@parley/shared/protocol/accounts.ts'
import { setUp } from '../../auth/set-up.ts'
import { signUp, verifySignUp } from '../../auth/sign-up.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { signedIn } from '../signed-in.ts'
import { visitorOf } from '../visitor-of.ts'

export const setUpRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/set-up',
  access: 'anybody',
  async handle(call) {
    const body = await readJson(call.request, setUpBody)
    if (!body.ok) return body.failure
    return signedIn(await setUp(call.services, body.value, await visitorOf(call)), call.services)
  },
}

export const signUpRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/sign-up',
  access: 'anybody',
  async handle({ request, services, address }) {
    if (services.config.signUp !== 'open') return problem('forbidden', 'An account here begins with an invitation.')
    const body = await readJson(request, signUpBody)
    if (!body.ok) return body.failure
    return answerResult(await signUp(services, body.value, address), () => ({ kind: 'accepted' }))
  },
}

/** A link that was mailed while sign-up was open keeps its promise. */
export const verifyRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/verify',
  access: 'anybody',
  async handle(call) {
    const body = await readJson(call.request, verifyBody)
    if (!body.ok) return body.failure
    return signedIn(await verifySignUp(call.services, body.value, await visitorOf(call)), call.services)
  },
}
