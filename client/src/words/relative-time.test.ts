import { expect, it } from 'vitest'
import { relativeTime } from './relative-time.ts'

const now = Date.parse('2026-11-23T12:00:00.000Z')

it('[FP1] tells an age in the largest whole unit, and from a week on the date', () => {
  const ages = [
    '2026-11-23T11:59:30',
    '2026-11-23T11:48:10',
    '2026-11-23T09:00:00',
    '2026-11-22T11:00:00',
    '2026-11-19T12:00:00',
    '2026-11-16T12:00:00',
    '2025-11-16T12:00:00',
  ]
  expect(ages.map((at) => relativeTime(`${at}.000Z`, now))).toEqual([
    'just now',
    '11 min ago',
    '3 h ago',
    'yesterday',
    '4 days ago',
    '16 Nov',
    '16 Nov 2025',
  ])
})

it('[FP1] takes a moment that lies ahead of this clock for now', () => {
  expect(relativeTime('2026-11-23T12:05:00.000Z', now)).toBe('just now')
})
