import { instantAt } from '@parley/shared/base/instant.ts'
import { putPublication, releasePublication, restorePublication, type PublicationJson } from '@parley/shared/protocol/publication.ts'
import type { PublicationDesk, ReleaseFailure, RestoreFailure } from '../../public/publication-desk.ts'
import { pagePolicy } from '../../public/public-headers.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { problem, type Reply } from '../respond.ts'
import { roadmapOf } from '../roadmap-of.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/roadmaps/:id/publication'

/** How a roadmap stands towards the public; for those who answer for the plan. */
export const publication: Route = {
  method: 'GET',
  path,
  access: 'member',
  async handle(call) {
    const desk = await deskOf(call)
    if (!('state' in desk)) return desk
    const state = await desk.state()
    if (!state.ok) return problem('unavailable', 'the roadmap cannot be read now')
    const { settings, draft, live, newestFirst } = state.value
    const value: PublicationJson = {
      settings,
      url: call.services.publisher.urlOf(settings.slug),
      live,
      draft: draft.roadmap,
      draftHash: draft.hash,
      findings: draft.findings,
      features: Object.fromEntries(draft.features),
      versions: newestFirst.map(({ number, at, by, content }) => ({ number, at: instantAt(at), by, cards: content.cards.length })),
    }
    return { kind: 'json', value }
  },
}

export const putPublicationRoute: Route = {
  method: 'PUT',
  path,
  access: 'owner',
  async handle(call) {
    const { services, request } = call
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const body = await readJson(request, putPublication)
    if (!body.ok) return body.failure
    const { id: roadmapId, workspaceId } = roadmap
    const set = await services.storage.setPublication({ roadmapId, workspaceId, settings: body.value }, deedOf(call))
    if (!set.ok)
      return set.failure === 'not-owner' ? problem('forbidden') : problem('unprocessable', 'slug: another roadmap has this address')
    await services.publisher.deskOf(roadmap).apply(body.value)
    return { kind: 'empty' }
  },
}

export const releasePublicationRoute: Route = {
  method: 'POST',
  path: `${path}/releases`,
  access: 'session',
  async handle(call) {
    const body = await readJson(call.request, releasePublication)
    if (!body.ok) return body.failure
    const desk = await deskOf(call)
    if (!('state' in desk)) return desk
    const released = await desk.release(body.value.hash, call.identity.person.id)
    return released.ok ? { kind: 'empty' } : problem('unprocessable', refusals[released.failure])
  },
}

export const restorePublicationRoute: Route = {
  method: 'POST',
  path: `${path}/restorations`,
  access: 'session',
  async handle(call) {
    const body = await readJson(call.request, restorePublication)
    if (!body.ok) return body.failure
    const desk = await deskOf(call)
    if (!('state' in desk)) return desk
    const restored = await desk.restore(body.value.number, call.identity.person.id)
    return restored.ok ? { kind: 'empty' } : problem('unprocessable', refusals[restored.failure])
  },
}

/** The page as outsiders would get it, to be shown inside our own. */
export const previewPublication: Route = {
  method: 'GET',
  path: `${path}/preview/:version`,
  access: 'member',
  async handle(call) {
    const desk = await deskOf(call)
    if (!('state' in desk)) return desk
    const asked = call.params['version'] ?? ''
    const number = asked === 'draft' ? asked : Number(asked)
    const made = await desk.preview(number, call.services.publisher.urlOf('preview'))
    if (!made.ok) return problem(made.failure === 'unavailable' ? 'unavailable' : 'not-found')
    const headers = { 'content-security-policy': pagePolicy({ frameAncestors: ["'self'"] }) }
    return { kind: 'content', type: 'text/html; charset=utf-8', body: made.value, headers }
  },
}

const refusals: Readonly<Record<ReleaseFailure | RestoreFailure, string>> = {
  disabled: 'this roadmap is not public: switch it on first',
  changed: 'the plan has changed since: look at what would be published once more',
  'held-back': 'a word that must not be public holds this back: see the findings',
  'unknown-version': 'there is no such version',
  'not-held': 'changes go out by themselves, so the plan would be published again at once: hold them first',
  'no-longer-public': 'some of it may no longer be public',
}

async function deskOf(call: IdentifiedCall): Promise<PublicationDesk | Reply> {
  const { role } = call.identity.person
  if (role !== 'owner' && role !== 'product') return problem('forbidden', 'product and owners see to what is public')
  const roadmap = await roadmapOf(call)
  return roadmap === undefined ? problem('not-found') : call.services.publisher.deskOf(roadmap)
}
