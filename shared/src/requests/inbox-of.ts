import { compareText } from '../base/compare-text.ts'
import type { Day } from '../base/instant.ts'
import type { Request } from '../model/request.ts'
import { awaitsProduct, isOpen, isSnoozed } from './request-state.ts'

export interface Inbox {
  /** Product's turn, the oldest first. */
  readonly waiting: readonly Request[]
  /** The author's turn. */
  readonly asked: readonly Request[]
  /** Put off to a day that has not come, the nearest first. */
  readonly snoozed: readonly Request[]
}

/** What product has to look at, and what will come back. */
export function inboxOf(requests: Iterable<Request>, today: Day): Inbox {
  const waiting: Request[] = []
  const asked: Request[] = []
  const snoozed: Request[] = []
  for (const request of requests) {
    if (!isOpen(request)) continue
    if (isSnoozed(request, today)) snoozed.push(request)
    else if (awaitsProduct(request)) waiting.push(request)
    else asked.push(request)
  }
  snoozed.sort((a, b) => compareText(a.snoozedUntil ?? '', b.snoozedUntil ?? '') || compareText(a.id, b.id))
  return { waiting: waiting.sort(byAge), asked: asked.sort(byAge), snoozed }
}

/** The oldest first; what the server has not dated yet is new. */
function byAge(a: Request, b: Request): number {
  return compareText(a.askedAt ?? '~', b.askedAt ?? '~') || compareText(a.id, b.id)
}
