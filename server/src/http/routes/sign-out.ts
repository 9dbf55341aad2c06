import { endSessions } from '../../auth/end-sessions.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'

export const signOut: Route = {
  method: 'POST',
  path: '/api/v1/sign-out',
  access: 'anybody',
  async handle({ request, services }) {
    const identity = await services.whoIs.identify(request.headers)
    if (identity?.credential.kind === 'session') await endSessions(services, identity, { id: identity.credential.id, keep: null })
    return { kind: 'empty', headers: sessionHeaders(undefined, services.config) }
  },
}
