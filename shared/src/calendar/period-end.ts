import type { Day } from '../base/instant.ts'
import type { Resolution } from '../model/window.ts'

const monthsIn: Readonly<Record<Exclude<Resolution, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The last day of the period of a resolution that holds a day, or of one that many periods later. */
export function periodEnd(day: Day, resolution: Resolution, later = 0): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (resolution === 'day') return dayAt(Date.UTC(year, month - 1, date + later))
  const months = monthsIn[resolution]
  const first = Math.floor((month - 1) / months) * months
  // Day 0 of a month is the last one of the month before.
  return dayAt(Date.UTC(year, first + months * (1 + later), 0))
}

function dayAt(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
