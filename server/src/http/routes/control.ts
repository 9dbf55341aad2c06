import { randomUUID } from 'node:crypto'
import { controlRequest } from '@parley/shared/protocol/control.ts'
import { carryOut } from '../../workspace/control.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** Orders may carry a whole roadmap, whose briefs are nested. */
const limits = { maxBytes: 96 * 1024 * 1024, deepest: 128 }

/** Orders from the command line of the same machine. */
export const control: Route = {
  method: 'POST',
  path: '/api/v1/control',
  access: 'anybody',
  async handle({ request, services }) {
    if (!services.control.isAllowed(request.headers.authorization)) return problem('unauthenticated')
    const body = await readJson(request, controlRequest, limits)
    if (!body.ok) return body.failure
    const done = await carryOut(services, body.value, { clock: services.clock, random: Math.random, newId: randomUUID })
    return done.ok ? { kind: 'json', value: done.value } : problem('unprocessable', done.failure)
  },
}
