import type { Day } from '@parley/shared/base/instant.ts'
import type { Resolution, Window } from '@parley/shared/model/window.ts'

/** A stretch of time that starts and ends where its resolution says: never a quarter and a day. */
export interface Period {
  readonly start: Day
  readonly end: Day
}

const monthsOf: Readonly<Record<Exclude<Resolution, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The period of a resolution that a day lies in. */
export function periodOf(day: Day, resolution: Resolution): Period {
  if (resolution === 'day') return { start: day, end: day }
  const span = monthsOf[resolution]
  const first = Math.floor(monthIndex(day) / span) * span
  return { start: firstDay(first), end: lastDay(first + span - 1) }
}

/** Every period that starts in the years around the given day: one before, three after, and those of the window itself. */
export function periodsAround(day: Day, resolution: Exclude<Resolution, 'day'>): readonly Period[] {
  const span = monthsOf[resolution]
  const from = (Number(day.slice(0, 4)) - 1) * 12
  const count = (5 * 12) / span
  return Array.from({ length: count }, (_, nth) => ({ start: firstDay(from + nth * span), end: lastDay(from + (nth + 1) * span - 1) }))
}

/** The same window told in another resolution: widened to whole periods, never narrowed. */
export function atResolution(window: Window, resolution: Resolution): Window {
  return { start: periodOf(window.start, resolution).start, end: periodOf(window.end, resolution).end, resolution }
}

/** Starting later than the end moves the end along, and the other way round. */
export function startingWith(window: Window, { start, end }: Period): Window {
  return { ...window, start, end: window.end < end ? end : window.end }
}

export function endingWith(window: Window, { start, end }: Period): Window {
  return { ...window, start: window.start > start ? start : window.start, end }
}

function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstDay(month: number): Day {
  return dayOf(Date.UTC(Math.floor(month / 12), month % 12, 1))
}

function lastDay(month: number): Day {
  return dayOf(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0))
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
