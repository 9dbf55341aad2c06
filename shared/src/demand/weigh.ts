import type { Day } from '../base/instant.ts'
import { compareText } from '../base/compare-text.ts'
import { dayOf, daysBetween } from '../calendar/days-between.ts'
import type { Request } from '../model/request.ts'
import type { Weighed } from './demand.ts'

const halfLifeInDays = 180

export function weigh(request: Request, today: Day, isBeyondCap: boolean): Weighed {
  const importance = isBeyondCap ? 2 : request.importance
  const heard = heardOn(request)
  const days = heard === null ? 0 : Math.max(0, daysBetween(heard, today))
  return { request, importance, weight: importance / 3, age: 0.5 ** (days / halfLifeInDays) }
}

/** What was said long before it was written down is as old as that; nothing is younger than its writing. */
function heardOn({ reaffirmedAt, askedAt, saidOn }: Request): Day | null {
  if (reaffirmedAt !== null) return dayOf(reaffirmedAt)
  if (askedAt === null) return null
  const asked = dayOf(askedAt)
  return saidOn !== null && saidOn < asked ? saidOn : asked
}

/** The strongest first; of equal ones always the same. */
export function byStrength(a: Weighed, b: Weighed): number {
  return b.weight * b.age - a.weight * a.age || compareText(a.request.id, b.request.id)
}
