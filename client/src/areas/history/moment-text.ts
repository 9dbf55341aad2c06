const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** A moment as a reader of the plan names it: Thu, 26 Nov 2026, 14:05. */
export function momentText(at: number): string {
  return format.format(at)
}

export function exactMomentText(at: number): string {
  return exact.format(at)
}

export function dayLabel(at: number): string {
  return day.format(at)
}
