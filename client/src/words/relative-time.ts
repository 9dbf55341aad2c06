import type { Instant } from '@parley/shared/base/instant.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const thisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** How long ago something was, as people say it; from a week on the date. A clock that runs behind never says "in 3 min". */
export function relativeTime(at: Instant, now: number): string {
  const then = Date.parse(at)
  const age = now - then
  if (age < minute) return 'just now'
  if (age < hour) return `${Math.floor(age / minute)} min ago`
  if (age < day) return `${Math.floor(age / hour)} h ago`
  const days = Math.floor(age / day)
  if (days === 1) return 'yesterday'
  if (days < 7) return `${days} days ago`
  const isThisYear = new Date(then).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? thisYear : otherYear).format(then)
}

/** The moment in full, for the title of a relative time. */
export function exactTime(at: Instant): string {
  return exact.format(Date.parse(at))
}

/** Until which day something holds, or since when it does no longer. */
export function expiryText(at: Instant, now: number = Date.now()): string {
  const then = Date.parse(at)
  return `${then <= now ? 'expired on' : 'until'} ${otherYear.format(then)}`
}
