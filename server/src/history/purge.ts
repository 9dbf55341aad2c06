import { setTimeout as wait } from 'node:timers/promises'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { purgeScope, type EntityScope } from '@parley/shared/history/entity-scope.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { DocumentId, RoadmapId, UserId } from '@parley/shared/model/ids.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import { quotesOf } from './quotes-of.ts'
import type { TimeMachine } from './time-machine.ts'

export interface PurgeTools {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'replace'>
  readonly timeMachine: TimeMachine
  readonly clock: Clock
  /** Whoever works on the documents of a roadmap stops, for what they have seen may be what is purged. */
  readonly desks: { readonly rest: (id: RoadmapId, kind: DocumentKind) => Promise<void>; readonly rouse: (id: RoadmapId) => void }
  /** Copies of what people were told that only memory holds. */
  readonly forgetQuotes: (quotes: readonly string[]) => void
}

export interface Purging {
  readonly roadmap: Roadmap
  readonly actor: UserId
  /** What is to be forgotten, as `feature/<id>`. */
  readonly target: string
}

export type PurgeFailure = 'no-such-kind' | 'not-allowed' | 'busy'

/** More changes of one thing than anybody makes. */
const mostChanges = 100_000
/** A backup may read for some seconds what is to disappear. */
const eraseTries = 40
const eraseGapMs = 500

export type Purge = (purging: Purging) => Promise<Result<void, PurgeFailure>>

/** Purges one after the other: what one has laid aside must not meet the other's exchange. */
export function createPurge(tools: PurgeTools): Purge {
  let last: Promise<unknown> = Promise.resolve()
  return (purging) => {
    const next = last.then(() => purge(tools, purging))
    last = next.catch(() => undefined)
    return next
  }
}

/**
 * Forgets something for good. The document goes on in a new epoch, as a new document that never held it; the checkpoints of
 * the past are made anew likewise, and the updates between them, which cannot be, are given up.
 */
async function purge(tools: PurgeTools, purging: Purging): Promise<Result<void, PurgeFailure>> {
  const scope = purgeScope(purging.target)
  if (scope === undefined) return fail('no-such-kind')
  const { storage, rooms, timeMachine } = tools
  const document = scope.document === 'plan' ? purging.roadmap.planDocument : purging.roadmap.salesDocument
  await stageCheckpoints(tools, document, scope)
  await tools.desks.rest(purging.roadmap.id, scope.document)
  const outcome: { failure: PurgeFailure; quotes: readonly string[] } = { failure: 'busy', quotes: [] }
  const isReplaced = await rooms.replace(document, async (room) => {
    const swapped = await swap(tools, room, { ...purging, document, scope })
    if (swapped.ok) outcome.quotes = swapped.value
    else outcome.failure = swapped.failure
    return swapped.ok
  })
  if (!isReplaced) {
    tools.desks.rouse(purging.roadmap.id)
    return fail(outcome.failure)
  }
  timeMachine.forget(document)
  tools.forgetQuotes(outcome.quotes)
  for (let tries = 0; tries < eraseTries && !(await storage.finishErasure()); tries += 1) await wait(eraseGapMs)
  return ok(undefined)
}

async function stageCheckpoints({ storage, timeMachine }: PurgeTools, document: DocumentId, scope: EntityScope): Promise<void> {
  for (const { seq, at } of await storage.listCheckpoints(document)) {
    const state = await timeMachine.rewritten(document, seq, scope)
    if (state.ok) await storage.stageCheckpoint(document, { seq, at, state: state.value })
  }
}

interface Swap extends Purging {
  readonly document: DocumentId
  readonly scope: EntityScope
}

async function swap(
  { storage, timeMachine, clock }: PurgeTools,
  room: Room,
  { roadmap, actor, target, document, scope }: Swap,
): Promise<Result<readonly string[], PurgeFailure>> {
  const { prefixes } = scope
  const log = await storage.listHistory({ document, prefixes, before: room.head + 1, limit: mostChanges })
  const state = await timeMachine.rewritten(document, room.head, scope)
  if (!state.ok) return fail('busy')
  const quotes = quotesOf(room.doc, { kind: room.kind, scope, log })
  const replaced = await storage.replaceDocument({
    document,
    workspaceId: roadmap.workspaceId,
    expectedHead: room.head,
    state: state.value,
    actor,
    at: clock(),
    target,
    prefixes,
    quotes,
  })
  if (replaced.ok) return ok(quotes)
  return fail(replaced.failure === 'not-allowed' ? 'not-allowed' : 'busy')
}
