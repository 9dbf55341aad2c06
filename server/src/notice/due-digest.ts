import type { MailPreferences } from '@parley/shared/protocol/notifications.ts'

const hour = 3_600_000
const gaps: Readonly<Record<Exclude<MailPreferences['digest'], 'off'>, number>> = { instant: 0, daily: 20 * hour, weekly: 6.5 * 24 * hour }

/** Mails of the day or week go out from this hour on, when people begin their day. */
const morning = 7

/** Whether it is time to mail somebody what they have not read: as often as they chose, and never in their quiet hours. */
export function isDigestDue(preferences: MailPreferences, now: number, lastMailAt: number | null): boolean {
  const { digest, quietFrom, quietTo, timeZone } = preferences
  if (digest === 'off') return false
  const clock = hourIn(timeZone, now)
  if (isQuiet(clock, quietFrom, quietTo)) return false
  if (digest !== 'instant' && clock < morning) return false
  return lastMailAt === null || now - lastMailAt >= gaps[digest]
}

/** The quiet hours may run over midnight. */
function isQuiet(clock: number, from: number, to: number): boolean {
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to
}

function hourIn(timeZone: string, at: number): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at))
}
