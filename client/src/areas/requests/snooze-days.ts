import { instantAt, type Day } from '@parley/shared/base/instant.ts'

const dayMs = 86_400_000

export interface SnoozeDay {
  readonly label: string
  readonly day: Day
}

/** Days to which things are put off, from a moment on. */
export function snoozeDays(now: number): readonly SnoozeDay[] {
  const today = new Date(now).getUTCDay()
  return [
    { label: 'Tomorrow', day: dayAfter(now, 1) },
    { label: 'Monday', day: dayAfter(now, (8 - today) % 7 || 7) },
    { label: 'In 2 weeks', day: dayAfter(now, 14) },
    { label: 'In a month', day: dayAfter(now, 30) },
  ]
}

function dayAfter(now: number, days: number): Day {
  return instantAt(now + days * dayMs).slice(0, 10)
}
