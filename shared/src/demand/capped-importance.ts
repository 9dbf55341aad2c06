import { compareText } from '../base/compare-text.ts'
import type { RequestId } from '../model/ids.ts'
import type { Importance, Request } from '../model/request.ts'

/**
 * What each request’s importance counts as. When everything is a deal-breaker nothing is: of one rep’s in one quarter only
 * the first so many count as that, by the time they were asked; the rest count as important.
 */
export function cappedImportance(requests: Iterable<Request>, perQuarter: number): (request: Request) => Importance {
  const breakers = new Map<string, Request[]>()
  for (const request of requests) {
    if (request.importance !== 3 || request.deletedAt !== null) continue
    const key = `${request.authorId} ${quarterOf(request.askedAt)}`
    breakers.set(key, [...(breakers.get(key) ?? []), request])
  }
  const beyond = new Set<RequestId>()
  for (const ofRep of breakers.values()) {
    const inTurn = ofRep.sort((a, b) => compareText(a.askedAt ?? '', b.askedAt ?? '') || compareText(a.id, b.id))
    for (const { id } of inTurn.slice(perQuarter)) beyond.add(id)
  }
  return ({ id, importance }) => (beyond.has(id) ? 2 : importance)
}

function quarterOf(instant: string | null): string {
  if (instant === null) return ''
  return `${instant.slice(0, 4)}q${Math.ceil(Number(instant.slice(5, 7)) / 3)}`
}
