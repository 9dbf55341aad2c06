import type { Day } from '../base/instant.ts'
import { compareText } from '../base/compare-text.ts'
import { dayOf } from '../calendar/days-between.ts'
import { periodEnd } from '../calendar/period-end.ts'
import type { RequestId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'

/** The deal-breakers that count as merely important, because their rep had enough of them open in that quarter already. */
export function dealBreakersBeyondCap({ requests, settings }: SalesView, today: Day): ReadonlySet<RequestId> {
  const byRepAndQuarter = new Map<string, Request[]>()
  for (const request of requests.values()) {
    if (request.importance !== 3 || request.deletedAt !== null || request.triage === 'declined') continue
    const quarter = `${request.authorId}/${periodEnd(askedOn(request, today), 'quarter')}`
    const sofar = byRepAndQuarter.get(quarter)
    if (sofar === undefined) byRepAndQuarter.set(quarter, [request])
    else sofar.push(request)
  }
  const beyond = new Set<RequestId>()
  for (const group of byRepAndQuarter.values()) {
    if (group.length <= settings.dealBreakersPerQuarter) continue
    for (const { id } of group.sort(byTimeAsked).slice(settings.dealBreakersPerQuarter)) beyond.add(id)
  }
  return beyond
}

function askedOn({ askedAt }: Request, today: Day): Day {
  return askedAt === null ? today : dayOf(askedAt)
}

// What the server has not stamped yet was asked last; a tilde sorts behind every digit.
function byTimeAsked(a: Request, b: Request): number {
  return compareText(a.askedAt ?? '~', b.askedAt ?? '~') || compareText(a.id, b.id)
}
