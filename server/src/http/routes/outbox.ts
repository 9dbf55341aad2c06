import { isLoopback } from '../../config/loopback.ts'
import { openOutbox } from '../open-outbox.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** Mails hold links that open accounts, so only this machine sees them. */
export const outbox: Route = {
  method: 'GET',
  path: '/api/v1/outbox',
  access: 'anybody',
  handle({ services, address, request }) {
    const mails = openOutbox(services)
    const host = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? ''
    // A page elsewhere can have its own name point to this machine; then the name gives it away.
    const isHere = isLoopback(address) && isLoopback(host.replace(/^\[(.*)\]$/, '$1'))
    return mails === null || !isHere ? problem('not-found') : { kind: 'json', value: mails.list() }
  },
}
