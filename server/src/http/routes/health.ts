import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** The process answers. */
export const healthz: Route = { method: 'GET', path: '/healthz', handle: () => ({ kind: 'text', text: 'ok\n' }) }

/** The process takes new people: not while it starts or stops. */
export const readyz: Route = {
  method: 'GET',
  path: '/readyz',
  handle: (_request, { isReady }) => (isReady() ? { kind: 'text', text: 'ready\n' } : problem('unavailable', 'stopping')),
}
