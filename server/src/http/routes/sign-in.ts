import { signIn as signInBody } from '@parley/shared/protocol/accounts.ts'
import { signIn } from '../../auth/sign-in.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'
import { signedIn } from '../signed-in.ts'
import { visitorOf } from '../visitor-of.ts'

export const signInRoute: Route = {
  method: 'POST',
  path: '/api/v1/auth/sign-in',
  access: 'anybody',
  async handle(call) {
    const body = await readJson(call.request, signInBody)
    if (!body.ok) return body.failure
    return signedIn(await signIn(call.services, body.value, await visitorOf(call)), call.services)
  },
}
