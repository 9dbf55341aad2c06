import type { Day, Instant } from '../base/instant.ts'

const millisecondsPerDay = 86_400_000

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay
}

/** The day of an instant in UTC, which is near enough to age by. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10)
}
