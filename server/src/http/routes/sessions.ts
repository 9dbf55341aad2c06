import { instantAt } from '@parley/shared/base/instant.ts'
import type { SessionEntry } from '@parley/shared/protocol/accounts.ts'
import { endSessions } from '../../auth/end-sessions.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

const path = '/api/v1/sessions'

export const listSessions: Route = {
  method: 'GET',
  path,
  access: 'session',
  async handle({ identity: { person, credential }, services: { storage, clock } }) {
    const found = await storage.listSessions(person.id, clock())
    const value = found.map(({ id, createdAt, lastSeenAt, device }): SessionEntry => ({
      id,
      isCurrent: id === credential.id,
      createdAt: instantAt(createdAt),
      lastSeenAt: instantAt(lastSeenAt),
      device,
    }))
    return { kind: 'json', value }
  },
}

export const endSession: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'session',
  async handle({ params, services, identity }) {
    const ended = await endSessions(services, identity, { id: params['id'] ?? '', keep: null })
    return ended ? { kind: 'empty' } : problem('not-found')
  },
}

export const endOtherSessions: Route = {
  method: 'DELETE',
  path,
  access: 'session',
  async handle({ services, identity }) {
    await endSessions(services, identity, { id: null, keep: identity.credential.id })
    return { kind: 'empty' }
  },
}
