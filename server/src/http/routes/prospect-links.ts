import { instantAt } from '@parley/shared/base/instant.ts'
import {
  createProspectLink,
  type CreatedProspectLinkJson,
  type ProspectLinkJson,
  type ProspectOpenJson,
} from '@parley/shared/protocol/prospect-links.ts'
import { linkContent, type Now } from '../../prospect-links/link-content.ts'
import { isStale } from '../../prospect-links/link-watch.ts'
import { makeLink } from '../../prospect-links/make-link.ts'
import { readNow } from '../../prospect-links/read-now.ts'
import type { Roadmap } from '../../storage/directory.ts'
import type { ProspectLink } from '../../storage/prospect-links.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { problem, type Reply } from '../respond.ts'
import { roadmapOf } from '../roadmap-of.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/roadmaps/:id/prospect-links'
const shownOpens = 100

/** What was shared with prospects, whether they read it, and whether it still holds. */
export const listProspectLinksRoute: Route = {
  method: 'GET',
  path,
  access: 'member',
  isPreviewed: true,
  handle: (call) =>
    withRoadmap(call, async (roadmap) => {
      const { services } = call
      const now = await readNow(services, roadmap)
      if (now === undefined) return problem('unavailable', 'the roadmap cannot be read now')
      const found = await services.storage.listProspectLinks(roadmap.id)
      return { kind: 'json', value: found.map((link) => jsonOf(link, now, services.clock())) }
    }),
}

export const createProspectLinkRoute: Route = {
  method: 'POST',
  path,
  access: 'session',
  handle: (call) =>
    withRoadmap(call, async (roadmap) => {
      const { services, identity, request } = call
      const body = await readJson(request, createProspectLink)
      if (!body.ok) return body.failure
      const made = await makeLink(services, roadmap, { asked: body.value, by: identity.person.id })
      if (!made.ok) return problem(made.failure.kind === 'refused' ? 'unprocessable' : 'unavailable', made.failure.detail)
      const { link, url, now } = made.value
      const value: CreatedProspectLinkJson = { link: jsonOf(link, now, services.clock()), url }
      return { kind: 'json', status: 201, value }
    }),
}

/** Whoever made it takes it back, and those who answer for the plan. */
export const revokeProspectLinkRoute: Route = {
  method: 'DELETE',
  path: `${path}/:link`,
  access: 'session',
  handle: (call) =>
    withLink(call, async ({ id, madeBy, roadmapId }) => {
      const { person } = call.identity
      if (madeBy !== person.id && person.role === 'sales') return problem('forbidden', 'somebody else made this link')
      const revoked = await call.services.storage.revokeProspectLink(id, deedOf(call))
      if (!revoked.ok) return problem('conflict', 'it is revoked already')
      call.services.linkChanged(roadmapId)
      return { kind: 'empty' }
    }),
}

/** When it was read, and what it said then. */
export const listLinkOpensRoute: Route = {
  method: 'GET',
  path: `${path}/:link/opens`,
  access: 'member',
  isPreviewed: true,
  handle: (call) =>
    withLink(call, async (link, roadmap) => {
      const { storage } = call.services
      const now = await readNow(call.services, roadmap)
      const version = now === undefined ? undefined : linkContent(link, now)?.version
      const found = await storage.listLinkOpens(link.id, shownOpens)
      const value: readonly ProspectOpenJson[] = found.map((open) => ({
        at: instantAt(open.at),
        device: open.device,
        lines: open.lines,
        isCurrent: open.version === version,
      }))
      return { kind: 'json', value }
    }),
}

async function withRoadmap(call: IdentifiedCall, answer: (roadmap: Roadmap) => Promise<Reply>): Promise<Reply> {
  if (call.identity.person.role === 'viewer') return problem('forbidden', 'links for prospects belong to sales')
  const roadmap = await roadmapOf(call)
  return roadmap === undefined ? problem('not-found') : answer(roadmap)
}

function withLink(call: IdentifiedCall, answer: (link: ProspectLink, roadmap: Roadmap) => Promise<Reply>): Promise<Reply> {
  return withRoadmap(call, async (roadmap) => {
    const found = await call.services.storage.findProspectLink({ id: call.params['link'] ?? '' })
    return found === undefined || found.roadmapId !== roadmap.id ? problem('not-found') : answer(found, roadmap)
  })
}

function jsonOf(link: ProspectLink, now: Now, at: number): ProspectLinkJson {
  const { id, dealId, companyId, label, featureIds, madeBy, madeAt, expiresAt, revokedAt, passcodeHash, opens, lastOpen } = link
  const ended = expiresAt > at ? 'live' : 'expired'
  const state = revokedAt === null ? ended : 'revoked'
  return {
    id,
    dealId,
    companyId,
    label,
    featureIds,
    madeBy,
    madeAt: instantAt(madeAt),
    expiresAt: instantAt(expiresAt),
    state,
    hasPasscode: passcodeHash !== null,
    opens,
    lastOpenedAt: lastOpen === null ? null : instantAt(lastOpen.at),
    isStale: state === 'live' && isStale(link, now),
    lines: linkContent(link, now)?.lines ?? [],
  }
}
