import { entityScope } from '@parley/shared/history/entity-scope.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { scopeTo } from '@parley/shared/model/token-scope.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import type { BinItemJson, BriefVersionJson, HistoryPageJson, TimelineJson } from '@parley/shared/protocol/history.ts'
import { mayReach } from '../../auth/may-reach.ts'
import { binItemsIn } from '../../history/bin-items.ts'
import type { StoredChange } from '../../storage/change-log.ts'
import type { Roadmap } from '../../storage/directory.ts'
import { refuseScope } from '../refuse-scope.ts'
import { urlOf } from '../request-url.ts'
import { problem, type Reply } from '../respond.ts'
import type { IdentifiedCall, Route } from '../route.ts'
import { roadmapOf } from '../roadmap-of.ts'

const path = '/api/v1/roadmaps/:id'
const pageSize = 60
const mostVersions = 500
const mostChanges = 5000

/** Who changed which field of one thing, newest first. */
export const historyRoute: Route = {
  method: 'GET',
  path: `${path}/history`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const query = queryOf(call)
    const scope = entityScope(query.get('entity') ?? '')
    if (scope === undefined) return problem('unprocessable', 'entity: must name something as feature/<id>')
    const before = whole(query.get('cursor') ?? String(Number.MAX_SAFE_INTEGER))
    if (before === undefined) return problem('unprocessable', 'cursor: must be the one of the page before')
    return withDocument(call, scope.document, async (document) => {
      const changes = await call.services.storage.listHistory({ document, prefixes: scope.prefixes, before, limit: pageSize })
      const cursor = changes.length < pageSize ? null : (changes.at(-1)?.seq ?? null)
      return { kind: 'json', value: { changes: changes.map(toldChange), cursor } satisfies HistoryPageJson }
    })
  },
}

/** When the plan was changed. */
export const timelineRoute: Route = {
  method: 'GET',
  path: `${path}/history/timeline`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const { storage, clock, config } = call.services
    return withDocument(call, 'plan', async (document) => {
      const since = clock() - config.historyDays * 86_400_000
      const [marks, first] = await Promise.all([storage.listActivity(document, { since, now: clock() }), storage.firstMoment(document)])
      return { kind: 'json', value: { from: first === undefined ? null : Math.max(first.at, since), marks } satisfies TimelineJson }
    })
  },
}

/** The changes of the plan after an update, in the order they were made: what a replay plays. */
export const changesRoute: Route = {
  method: 'GET',
  path: `${path}/history/changes`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const after = whole(queryOf(call).get('after'))
    if (after === undefined) return problem('unprocessable', 'after: must be the number of an update')
    return withDocument(call, 'plan', async (document) => {
      const changes = await call.services.storage.listChanges({ document, after, limit: mostChanges })
      return { kind: 'json', value: changes.filter(({ zone }) => zone !== 'briefs').map(toldChange) }
    })
  },
}

/** The plan, or with `of=sales` what sales writes, as it was at a moment. */
export const asOfRoute: Route = {
  method: 'GET',
  path: `${path}/as-of`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const query = queryOf(call)
    const at = momentIn(query.get('at'))
    if (at === undefined) return problem('unprocessable', 'at: must be an instant such as 2026-11-23T15:04:05Z')
    const kind = query.get('of') ?? 'plan'
    if (kind !== 'plan' && kind !== 'sales') return problem('unprocessable', 'of: must be plan or sales')
    return withDocument(call, kind, async (document) => {
      const past = await call.services.timeMachine.asOf(document, at)
      if (!past.ok) return problem('not-found', 'nothing is kept of that time')
      const { seq, at: exactAt, entries } = past.value
      const head = Buffer.from(`{"seq":${seq},"at":${exactAt},"entries":`)
      return { kind: 'content', type: 'application/json', body: Buffer.concat([head, entries, Buffer.from('}')]) }
    })
  },
}

/** When somebody began to write in a brief: each of these is a version. */
export const briefVersionsRoute: Route = {
  method: 'GET',
  path: `${path}/briefs/:feature/versions`,
  access: 'member',
  isPreviewed: true,
  handle: (call) =>
    withDocument(call, 'plan', async (document) => {
      if (!editsPlan(call)) return problem('forbidden', 'product and owners see earlier versions of briefs')
      const prefixes = [`brief/${call.params['feature'] ?? ''}/`]
      const edits = await call.services.storage.listHistory({ document, prefixes, before: Number.MAX_SAFE_INTEGER, limit: mostVersions })
      const value = edits.map(({ seq, at, actor }): BriefVersionJson => ({ seq, at, actor }))
      return { kind: 'json', value }
    }),
}

/** A brief as it was after an update. */
export const briefAtRoute: Route = {
  method: 'GET',
  path: `${path}/briefs/:feature`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const seq = whole(queryOf(call).get('seq'))
    if (seq === undefined) return problem('unprocessable', 'seq: must be the number of an update')
    return withDocument(call, 'plan', async (document) => {
      if (!editsPlan(call)) return problem('forbidden', 'product and owners see earlier versions of briefs')
      const brief = await call.services.timeMachine.briefAt(document, seq, call.params['feature'] ?? '')
      return brief.ok
        ? { kind: 'content', type: 'application/json', body: brief.value }
        : problem('not-found', 'nothing is kept of that time')
    })
  },
}

/** What was deleted and can be restored. */
export const binRoute: Route = {
  method: 'GET',
  path: `${path}/bin`,
  access: 'member',
  isPreviewed: true,
  async handle(call) {
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    if (call.identity.person.role === 'viewer') return problem('forbidden', 'only those who write here can restore')
    const restorable: readonly DocumentKind[] = editsPlan(call) ? ['plan', 'sales'] : ['sales']
    const kinds = restorable.filter((kind) => refusedAt(call, kind) === undefined)
    if (kinds.length === 0) return refuseScope(restorable.map((kind) => scopeTo(kind, 'read')))
    const found = await Promise.all(kinds.map((kind) => binOf(call, documentOf(roadmap, kind))))
    return { kind: 'json', value: found.flat() }
  },
}

async function binOf({ services: { rooms, storage } }: IdentifiedCall, document: DocumentId): Promise<readonly BinItemJson[]> {
  const opened = await rooms.open(document)
  if (!opened.ok) return []
  const { room } = opened.value
  const items = binItemsIn(room.doc, room.kind)
  const marked = await storage.lastChanges(
    document,
    items.map(({ markKey }) => markKey),
  )
  const deleters = new Map(marked.map(({ key, actor }) => [key, actor]))
  return items.map(({ entity, name, at, markKey }) => ({ entity, name, at, by: deleters.get(markKey) ?? null }))
}

async function withDocument(call: IdentifiedCall, kind: DocumentKind, answer: (document: DocumentId) => Promise<Reply>): Promise<Reply> {
  const roadmap = await roadmapOf(call)
  if (roadmap === undefined) return problem('not-found')
  return refusedAt(call, kind) ?? answer(documentOf(roadmap, kind))
}

function documentOf(roadmap: Roadmap, kind: DocumentKind): DocumentId {
  return kind === 'plan' ? roadmap.planDocument : roadmap.salesDocument
}

/** Why somebody may not read one of the documents, if so. */
function refusedAt({ identity }: IdentifiedCall, kind: DocumentKind): Reply | undefined {
  const needed = scopeTo(kind, 'read')
  if (!identity.credential.scopes.includes(needed)) return refuseScope([needed])
  return mayReach(identity, needed) ? undefined : problem('forbidden', 'viewers see nothing of sales')
}

function editsPlan({ identity: { person } }: IdentifiedCall): boolean {
  return person.role === 'owner' || person.role === 'product'
}

function queryOf({ request }: IdentifiedCall): URLSearchParams {
  return urlOf(request)?.searchParams ?? new URLSearchParams()
}

function whole(text: string | null): number | undefined {
  return text !== null && /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined
}

function momentIn(text: string | null): number | undefined {
  const at = text === null || !/^\d{4}-\d{2}-\d{2}/.test(text) ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) || at < 0 ? undefined : at
}

function toldChange({ seq, at, actor, key, before, after }: StoredChange): LoggedChangeJson {
  return { seq, at, actor, key, before, after }
}
