import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Window } from '@parley/shared/model/window.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The end of a window in the words of its resolution: a quarter is never told as a day. */
export function windowLabel({ end, resolution }: Window): string {
  const date = new Date(`${end}T00:00:00Z`)
  const month = date.getUTCMonth()
  const year = date.getUTCFullYear()
  switch (resolution) {
    case 'day':
      return dayFormat.format(date)
    case 'month':
      return monthFormat.format(date)
    case 'quarter':
      return `Q${Math.floor(month / 3) + 1} ${year}`
    case 'half':
      return `H${month < 6 ? 1 : 2} ${year}`
    case 'year':
      return String(year)
    default:
      return unreachable(resolution)
  }
}
