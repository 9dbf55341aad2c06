import { sessionCookie } from '../../auth/session-cookie.ts'
import type { Route } from '../route.ts'

export const signOut: Route = {
  method: 'POST',
  path: '/api/v1/sign-out',
  async handle(request, { sessions }) {
    await sessions.end(request.headers.cookie)
    return { kind: 'empty', headers: { 'set-cookie': sessionCookie('', { secure: false, maxAgeSeconds: 0 }) } }
  },
}
