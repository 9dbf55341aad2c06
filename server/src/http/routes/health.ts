import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** The process answers. */
export const healthz: Route = { method: 'GET', path: '/healthz', access: 'anybody', handle: () => ({ kind: 'text', text: 'ok\n' }) }

/** The process takes new people: not while it starts or stops, nor when storage is gone, which answers by itself as unavailable. */
export const readyz: Route = {
  method: 'GET',
  path: '/readyz',
  access: 'anybody',
  async handle({ services: { isReady, storage } }) {
    if (!isReady()) return problem('unavailable', 'stopping')
    await storage.listWorkspaces()
    return { kind: 'text', text: 'ready\n' }
  },
}
