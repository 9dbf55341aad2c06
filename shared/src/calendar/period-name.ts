import type { Day } from '../base/instant.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Resolution, Window } from '../model/window.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The period of a resolution that holds a day, as one says it: "Q1 2027". */
export function periodName(day: Day, resolution: Resolution): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const monthName = months[month - 1] ?? ''
  switch (resolution) {
    case 'day':
      return `${date} ${monthName} ${year}`
    case 'month':
      return `${monthName} ${year}`
    case 'quarter':
      return `Q${Math.ceil(month / 3)} ${year}`
    case 'half':
      return `H${month < 7 ? 1 : 2} ${year}`
    case 'year':
      return `${year}`
    default:
      return unreachable(resolution)
  }
}

/** A window in a sentence: "Q1 2027", or "Q4 2026 to Q1 2027" where it spans several periods. */
export function windowName({ start, end, resolution }: Window): string {
  const first = periodName(start, resolution)
  const last = periodName(end, resolution)
  return first === last ? last : `${first} to ${last}`
}
