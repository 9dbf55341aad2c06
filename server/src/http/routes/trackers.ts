import { randomUUID } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import { connectTracker, replaceTrackerToken, type TrackerJson, type TrackerTestJson } from '@parley/shared/protocol/trackers.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { SealedToken, TrackerConnection, TrackerKey } from '../../storage/trackers.ts'
import { trackerAddresses } from '../../trackers/tracker-addresses.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { problem, type Reply } from '../respond.ts'
import { roadmapOf } from '../roadmap-of.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/trackers'

export const listTrackers: Route = {
  method: 'GET',
  path,
  access: 'owner',
  handle: async ({ services: { storage }, identity: { person } }) => {
    const found = await storage.listTrackers(person.workspaceId)
    return { kind: 'json', value: found.map(jsonOf) }
  },
}

/** Only what answers is kept, so that a wrong address or token is seen where it was typed. */
export const connectTrackerRoute: Route = {
  method: 'POST',
  path,
  access: 'owner',
  handle: async (call) => {
    const { storage, trackers, isAllowedTarget } = call.services
    const body = await readJson(call.request, connectTracker)
    if (!body.ok) return body.failure
    const { system, email = null, token } = body.value
    const addresses = trackerAddresses(body.value, isAllowedTarget)
    if (!addresses.ok) return problem('unprocessable', addresses.failure)
    const { api } = addresses.value
    const checked = await trackers().check({ system, api, email }, token)
    if (!checked.ok) return problem('unprocessable', fieldFor(checked.failure.problem, checked.failure.words))
    const site = addresses.value.site ?? checked.value.site
    if (site === null) return problem('unprocessable', 'site: it did not tell')
    const { workspaceId } = call.identity.person
    const kept = { id: randomUUID(), workspaceId, system, site, api, email, token: sealed(call, token) }
    const by = deedOf(call)
    const connected = await storage.connectTracker(kept, by)
    if (!connected.ok)
      return problem(
        'conflict',
        connected.failure === 'site-taken' ? `site: ${site} is connected already` : 'a workspace has at most 20 trackers',
      )
    trackers().hurry()
    return { kind: 'json', status: 201, value: jsonOf({ ...kept, createdAt: by.at, readAt: null, problem: null }) }
  },
}

export const replaceTrackerTokenRoute: Route = {
  method: 'PUT',
  path: `${path}/:id/token`,
  access: 'owner',
  handle: (call) =>
    withTracker(call, async (connection, key) => {
      const { storage, trackers } = call.services
      const body = await readJson(call.request, replaceTrackerToken)
      if (!body.ok) return body.failure
      const checked = await trackers().check(connection, body.value.token)
      if (!checked.ok) return problem('unprocessable', fieldFor(checked.failure.problem, checked.failure.words))
      if (checked.value.site !== null && checked.value.site !== connection.site)
        return problem('unprocessable', `token: it is one of ${checked.value.site}`)
      await storage.replaceTrackerToken(key, sealed(call, body.value.token), deedOf(call))
      await trackers().mended(connection.id)
      return { kind: 'empty' }
    }),
}

export const testTrackerRoute: Route = {
  method: 'POST',
  path: `${path}/:id/test`,
  access: 'owner',
  handle: (call) =>
    withTracker(call, async (connection) => {
      const { storage, trackers, clock } = call.services
      const token = trackers().open(connection.token.sealed)
      const checked = token === undefined ? undefined : await trackers().check(connection, token)
      const failure = checked === undefined ? unreadable : checked.ok ? null : checked.failure
      await storage.noteTrackerRead(connection.id, { at: clock(), problem: failure?.problem ?? null, sealed: connection.token.sealed })
      if (failure === null) await trackers().mended(connection.id)
      else trackers().hurry()
      const value: TrackerTestJson =
        checked?.ok === true ? { kind: 'works', name: checked.value.name } : { kind: 'fails', words: failure?.words ?? '' }
      return { kind: 'json', value }
    }),
}

export const disconnectTracker: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'owner',
  handle: (call) =>
    withTracker(call, async ({ id }, key) => {
      const { storage, trackers } = call.services
      await storage.disconnectTracker(key, deedOf(call))
      await trackers().mended(id)
      return { kind: 'empty' }
    }),
}

/** Somebody looks at a feature: its links are read anew, unless that was a moment ago. */
export const lookAtLinks: Route = {
  method: 'POST',
  path: '/api/v1/roadmaps/:id/features/:feature/look',
  access: 'session',
  handle: async (call) => {
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    call.services.trackers().look(roadmap.id, asId<FeatureId>(call.params['feature'] ?? ''))
    return { kind: 'empty' }
  },
}

const unreadable = { problem: 'token-refused', words: 'The token cannot be read: the server has another PARLEY_SECRET.' } as const

function fieldFor(kind: string, words: string): string {
  return `${kind === 'token-refused' ? 'token' : 'site'}: ${words}`
}

function sealed({ services }: IdentifiedCall, token: string): SealedToken {
  return { sealed: services.trackers().seal(token), lastFour: token.slice(-4) }
}

async function withTracker(
  call: IdentifiedCall,
  answer: (connection: TrackerConnection, key: TrackerKey) => Promise<Reply>,
): Promise<Reply> {
  const { workspaceId } = call.identity.person
  const found = (await call.services.storage.listTrackers(workspaceId)).find(({ id }) => id === call.params['id'])
  return found === undefined ? problem('not-found') : answer(found, { workspaceId, id: found.id })
}

function jsonOf({ id, system, site, api, email, token, createdAt, readAt, problem: trouble }: TrackerConnection): TrackerJson {
  return {
    id,
    system,
    site,
    api,
    email,
    lastFour: token.lastFour,
    createdAt: instantAt(createdAt),
    readAt: readAt === null ? null : instantAt(readAt),
    problem: trouble === null ? null : { kind: trouble.kind, since: instantAt(trouble.since) },
  }
}
