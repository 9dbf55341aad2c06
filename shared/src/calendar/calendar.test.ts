import { expect, it } from 'vitest'
import { daysBetween } from './days-between.ts'
import { periodEnd } from './period-end.ts'
import { periodName, windowName } from './period-name.ts'

it('[CA1] counts days over months, leap days and changes of the clock', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
})

it.each([
  ['2027-02-10', 'day', '2027-02-10', '2027-02-11'],
  ['2027-12-31', 'day', '2027-12-31', '2028-01-01'],
  ['2028-01-31', 'month', '2028-01-31', '2028-02-29'],
  ['2027-02-10', 'quarter', '2027-03-31', '2027-06-30'],
  ['2027-12-31', 'quarter', '2027-12-31', '2028-03-31'],
  ['2027-06-30', 'half', '2027-06-30', '2027-12-31'],
  ['2027-02-10', 'year', '2027-12-31', '2028-12-31'],
] as const)('[CA2] ends the period of %s by %s on %s, and the next on %s', (day, resolution, end, next) => {
  expect(periodEnd(day, resolution)).toBe(end)
  expect(periodEnd(day, resolution, 1)).toBe(next)
})

it.each([
  ['day', '10 February 2027'],
  ['month', 'February 2027'],
  ['quarter', 'Q1 2027'],
  ['half', 'H1 2027'],
  ['year', '2027'],
] as const)('[CA3] names a period by %s as %s', (resolution, name) => {
  expect(periodName('2027-02-10', resolution)).toBe(name)
})

it('[CA3] names a window of several periods by the first and the last', () => {
  expect(windowName({ start: '2026-10-01', end: '2027-03-31', resolution: 'quarter' })).toBe('Q4 2026 to Q1 2027')
  expect(windowName({ start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' })).toBe('Q1 2027')
})
