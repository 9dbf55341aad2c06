import type { Discussion } from '@parley/shared/model/comment.ts'
import type { RoadmapId } from '@parley/shared/model/ids.ts'
import { needsApproval } from '@parley/shared/promises/needs-approval.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { NotificationKind } from '@parley/shared/protocol/notifications.ts'

interface Over {
  readonly item: string
  readonly kinds: readonly NotificationKind[]
}

interface Views {
  readonly plan: PlanView
  readonly sales: SalesView
}

/** What people were told of and need not look at any more: it is gone, or somebody else has seen to it. */
export function overNotices(before: Views, after: Views, roadmapId: RoadmapId): readonly Over[] {
  return [
    ...goneThreads(before.plan, after.plan).map((id) => over(`thread:${id}`, 'mentioned', 'replied')),
    ...gone(waitingIn(before.sales), waitingIn(after.sales)).map(() => over(`requests:${roadmapId}`, 'request-waits')),
    ...gone(requestsIn(before.sales), requestsIn(after.sales)).map((id) => over(`request:${id}`, 'request-answered')),
    ...gone(toApproveIn(before.sales), toApproveIn(after.sales)).map((id) => over(`approval:${id}`, 'promise-to-approve')),
    ...gone(callsIn(before.sales), callsIn(after.sales)).map((id) => over(`call:${id}`, 'pm-asked')),
  ]
}

function over(item: string, ...kinds: readonly NotificationKind[]): Over {
  return { item, kinds }
}

function gone(before: Iterable<string>, after: ReadonlySet<string>): readonly string[] {
  return [...before].filter((id) => !after.has(id))
}

/** Few looks are at a plan where somebody has commented since, and there may be many thousands of comments. */
function goneThreads(before: PlanView, after: PlanView): readonly string[] {
  return before.discussions === after.discussions ? [] : gone(threadsIn(before), threadsIn(after))
}

/** A thread of which something is left keeps its line. */
function threadsIn({ discussions }: PlanView): ReadonlySet<string> {
  return new Set([...discussions.values()].flatMap(openings))
}

function openings({ comments }: Discussion): readonly string[] {
  return [...comments.values()].map(({ id, threadId }) => threadId ?? id)
}

/** All that wait are one line, which holds as long as one of them does. */
function waitingIn({ requests }: SalesView): ReadonlySet<string> {
  return new Set([...requests.values()].some(({ triage, deletedAt }) => triage === 'new' && deletedAt === null) ? ['some'] : [])
}

function requestsIn({ requests }: SalesView): ReadonlySet<string> {
  return idsOf(requests, ({ deletedAt }) => deletedAt === null)
}

function toApproveIn({ promises, settings }: SalesView): ReadonlySet<string> {
  return idsOf(promises, (promise) => needsApproval(promise, settings))
}

function callsIn({ calls }: SalesView): ReadonlySet<string> {
  return idsOf(calls, ({ endedAt, deletedAt }) => endedAt === null && deletedAt === null)
}

function idsOf<Id extends string, T>(entities: ReadonlyMap<Id, T>, isSo: (entity: T) => boolean): ReadonlySet<string> {
  return new Set([...entities].flatMap(([id, entity]) => (isSo(entity) ? [id] : [])))
}
