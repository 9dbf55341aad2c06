import type { MailPreferences } from '@parley/shared/protocol/notifications.ts'
import { expect, it } from 'vitest'
import { isDigestDue } from './due-digest.ts'

const lisbon: MailPreferences = { digest: 'daily', quietFrom: 20, quietTo: 7, timeZone: 'Europe/Lisbon' }
const hour = 3_600_000
/** In winter Lisbon keeps UTC. */
const at = (clock: number): number => Date.parse('2026-11-25T00:00:00Z') + clock * hour

it.each([
  ['daily, in the morning, the last one yesterday', {}, 8, -24, true],
  ['daily, a second time on one day', {}, 12, 8, false],
  ['daily, before anybody is up', { quietFrom: 0, quietTo: 0 }, 5, -24, false],
  ['in quiet hours over midnight', {}, 21, -24, false],
  ['in quiet hours of the day', { quietFrom: 9, quietTo: 17 }, 10, -24, false],
  ['at once, outside of quiet hours', { digest: 'instant' }, 9, 8.9, true],
  ['at once, in quiet hours', { digest: 'instant' }, 23, 8, false],
  ['weekly, after three days', { digest: 'weekly' }, 8, -64, false],
  ['weekly, after seven', { digest: 'weekly' }, 8, -160, true],
  ['never, when nobody wants any', { digest: 'off' }, 8, -1000, false],
] as const)('[NT1] %s', (_, given, clock, last, due) => {
  expect(isDigestDue({ ...lisbon, ...given }, at(clock), at(last))).toBe(due)
})

it('[NT1] goes by the clock where the reader is', () => {
  const tokyo: MailPreferences = { ...lisbon, timeZone: 'Asia/Tokyo' }
  expect(isDigestDue(tokyo, at(8), null)).toBe(true)
  expect(isDigestDue(tokyo, at(13), null)).toBe(false)
})
