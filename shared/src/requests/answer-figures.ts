import type { Instant } from '../base/instant.ts'
import type { Request } from '../model/request.ts'
import { awaitsProduct, isOpen } from './request-state.ts'

export interface AnswerFigures {
  /** Nobody has answered them for good. */
  readonly open: number
  /** Product's turn for longer than was promised, the longest first. Putting one off does not stop the clock. */
  readonly overdue: readonly Request[]
  /** Half of what was answered in the last 90 days took no longer; null when nothing was. */
  readonly medianDays: number | null
  /** How many were answered in these days. */
  readonly answered: number
}

const dayMs = 86_400_000
const lookBack = 90 * dayMs

/** How well product keeps its word to answer within some days of being asked. */
export function answerFigures(
  requests: Iterable<Request>,
  { now, withinDays }: { readonly now: Instant; readonly withinDays: number },
): AnswerFigures {
  const overdue: Request[] = []
  const took: number[] = []
  let open = 0
  for (const request of requests) {
    if (request.deletedAt !== null) continue
    if (isOpen(request)) open += 1
    if (awaitsProduct(request) && daysWaiting(request, now) > withinDays) overdue.push(request)
    const days = isOpen(request) ? null : daysToAnswer(request, now)
    if (days !== null) took.push(days)
  }
  overdue.sort((a, b) => daysWaiting(b, now) - daysWaiting(a, now))
  return { open, overdue, medianDays: median(took), answered: took.length }
}

/** Days since it was asked; nothing yet while the server has not said when that was. */
export function daysWaiting({ askedAt }: Pick<Request, 'askedAt'>, now: Instant): number {
  return askedAt === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(askedAt)) / dayMs)
}

function daysToAnswer({ askedAt, triagedAt }: Request, now: Instant): number | null {
  if (askedAt === null || triagedAt === null || Date.parse(now) - Date.parse(triagedAt) > lookBack) return null
  return Math.max(0, (Date.parse(triagedAt) - Date.parse(askedAt)) / dayMs)
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[sorted.length >>> 1]
  const lower = sorted[(sorted.length - 1) >>> 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
