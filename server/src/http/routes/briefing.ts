import { instantAt } from '@parley/shared/base/instant.ts'
import { acknowledgeBriefing, type BriefingJson, type ReaderJson } from '@parley/shared/protocol/briefing.ts'
import { acknowledge, briefingOf } from '../../workspace/briefing.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import { roadmapOf } from '../roadmap-of.ts'
import type { Route } from '../route.ts'

const path = '/api/v1/roadmaps/:id/briefing'

/** What changed on the plan since I last acknowledged it. */
export const briefing: Route = {
  method: 'GET',
  path,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const { since, upTo, log } = await briefingOf(call.services, roadmap, call.identity.person)
    const value: BriefingJson = {
      since: since === null ? null : instantAt(since),
      upTo,
      log: log.map(({ seq, at, actor, key, before, after }) => ({ seq, at, actor, key, before, after })),
    }
    return { kind: 'json', value }
  },
}

export const acknowledgeBriefingRoute: Route = {
  method: 'POST',
  path: `${path}/acknowledgements`,
  access: 'session',
  async handle(call) {
    const body = await readJson(call.request, acknowledgeBriefing)
    if (!body.ok) return body.failure
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const done = await acknowledge(call.services, { roadmap, person: call.identity.person, ...body.value })
    return done.ok ? { kind: 'empty' } : problem('unprocessable', 'the plan has changed since: read the briefing once more')
  },
}

/** How far everybody has read; for those who change the plan. */
export const briefingReaders: Route = {
  method: 'GET',
  path: `${path}/readers`,
  access: 'member',
  async handle(call) {
    const { identity, services } = call
    const { role } = identity.person
    if (role !== 'owner' && role !== 'product') return problem('forbidden', 'product and owners see who has read what')
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const { storage } = services
    const [people, read] = await Promise.all([storage.listPeople(roadmap.workspaceId), storage.listAcknowledgements(roadmap.planDocument)])
    const active = people.filter(({ isActive }) => isActive)
    const first = Math.min(...active.map(({ id }) => read.find(({ personId }) => personId === id)?.seq ?? 0))
    const log = await storage.listChanges({ document: roadmap.planDocument, after: first, limit: 5000 })
    const isPerson = new Set<string>(people.map(({ id }) => id))
    const news = log.filter(({ actor, zone }) => isPerson.has(actor) && zone !== 'briefs')
    const value = active.map(({ id }): ReaderJson => {
      const last = read.find(({ personId }) => personId === id)
      const behind = news.filter(({ seq, actor }) => seq > (last?.seq ?? 0) && actor !== id).length
      return { personId: id, at: last === undefined ? null : instantAt(last.at), behind }
    })
    return { kind: 'json', value }
  },
}
