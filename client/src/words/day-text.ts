import type { Day } from '@parley/shared/base/instant.ts'

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day as people read it: 31 Dec 2026. */
export function dayText(day: Day): string {
  return format.format(Date.parse(`${day}T00:00:00Z`))
}
