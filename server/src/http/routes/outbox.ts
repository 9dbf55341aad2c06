import { isLoopback } from '../../config/loopback.ts'
import { openOutbox } from '../open-outbox.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** Mails hold links that open accounts, so only this machine sees them. */
export const outbox: Route = {
  method: 'GET',
  path: '/api/v1/outbox',
  access: 'anybody',
  handle({ services, address }) {
    const mails = openOutbox(services)
    return mails === null || !isLoopback(address) ? problem('not-found') : { kind: 'json', value: mails.list() }
  },
}
