import type { Day } from '../base/instant.ts'
import type { Request } from '../model/request.ts'

/** The author has come back to it since product asked. */
export function hasReplied({ triage, reaffirmedAt, triagedAt }: Request): boolean {
  return triage === 'needs_info' && reaffirmedAt !== null && triagedAt !== null && reaffirmedAt > triagedAt
}

/** It is product's turn; a question that the author has not come back to is the author's. */
export function awaitsProduct(request: Request): boolean {
  return request.deletedAt === null && (request.triage === 'new' || hasReplied(request))
}

/** Nobody has answered it for good. */
export function isOpen({ deletedAt, triage }: Request): boolean {
  return deletedAt === null && (triage === 'new' || triage === 'needs_info')
}

/** Put off, and the day has not come. */
export function isSnoozed({ snoozedUntil }: Request, today: Day): boolean {
  return snoozedUntil !== null && snoozedUntil > today
}
