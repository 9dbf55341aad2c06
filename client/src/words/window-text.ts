import type { Day } from '@parley/shared/base/instant.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Resolution, Window } from '@parley/shared/model/window.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

interface Told {
  readonly period: string
  readonly year: string
}

/** A window as exactly as it is meant: "Q1 2027", "Nov ’26 – Feb ’27", "3 – 14 Nov 2026". */
export function windowText({ start, end, resolution }: Window): string {
  const from = told(start, resolution)
  const to = told(end, resolution)
  if (resolution === 'year') return from.year === to.year ? from.year : `${from.year} – ${to.year}`
  if (from.year !== to.year) return `${from.period} ’${from.year.slice(2)} – ${to.period} ’${to.year.slice(2)}`
  if (from.period === to.period) return `${to.period} ${to.year}`
  const first = resolution === 'day' && start.slice(0, 7) === end.slice(0, 7) ? (from.period.split(' ')[0] ?? '') : from.period
  return `${first} – ${to.period} ${to.year}`
}

/** One period of a resolution, as in a list to choose from. */
export function periodText(day: Day, resolution: Resolution): string {
  const { period, year } = told(day, resolution)
  return resolution === 'year' ? year : `${period} ${year}`
}

function told(day: Day, resolution: Resolution): Told {
  const [year = '', month = '01', date = '01'] = day.split('-')
  const index = Number(month) - 1
  switch (resolution) {
    case 'day':
      return { period: `${Number(date)} ${months[index] ?? ''}`, year }
    case 'month':
      return { period: months[index] ?? '', year }
    case 'quarter':
      return { period: `Q${Math.floor(index / 3) + 1}`, year }
    case 'half':
      return { period: `H${index < 6 ? 1 : 2}`, year }
    case 'year':
      return { period: '', year }
    default:
      return unreachable(resolution)
  }
}
