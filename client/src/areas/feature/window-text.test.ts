import type { Resolution, Window } from '@parley/shared/model/window.ts'
import { expect, it } from 'vitest'
import { atResolution, endingWith, periodOf, periodsAround, startingWith } from '../../parts/periods.ts'
import { windowText } from '../../words/window-text.ts'

function window(start: string, end: string, resolution: Resolution): Window {
  return { start, end, resolution }
}

it('[FP2] tells a window as exactly as it is meant', () => {
  expect(windowText(window('2027-01-01', '2027-03-31', 'quarter'))).toBe('Q1 2027')
  expect(windowText(window('2027-01-01', '2027-06-30', 'quarter'))).toBe('Q1 – Q2 2027')
  expect(windowText(window('2027-01-01', '2027-06-30', 'half'))).toBe('H1 2027')
  expect(windowText(window('2027-07-01', '2027-12-31', 'half'))).toBe('H2 2027')
  expect(windowText(window('2026-01-01', '2027-12-31', 'year'))).toBe('2026 – 2027')
  expect(windowText(window('2026-11-03', '2026-11-14', 'day'))).toBe('3 – 14 Nov 2026')
  expect(windowText(window('2026-11-03', '2026-12-01', 'day'))).toBe('3 Nov – 1 Dec 2026')
  expect(windowText(window('2026-11-03', '2026-11-03', 'day'))).toBe('3 Nov 2026')
  expect(windowText(window('2026-11-01', '2027-02-28', 'month'))).toBe('Nov ’26 – Feb ’27')
})

it('[FP3] finds the whole period a day lies in, leap days included', () => {
  expect(periodOf('2028-02-10', 'month')).toEqual({ start: '2028-02-01', end: '2028-02-29' })
  expect(periodOf('2026-11-23', 'quarter')).toEqual({ start: '2026-10-01', end: '2026-12-31' })
  expect(periodOf('2026-11-23', 'half')).toEqual({ start: '2026-07-01', end: '2026-12-31' })
  expect(periodOf('2026-11-23', 'day')).toEqual({ start: '2026-11-23', end: '2026-11-23' })
})

it('[FP3] offers one year back and three ahead', () => {
  const quarters = periodsAround('2026-11-23', 'quarter')
  expect(quarters.length).toBe(20)
  expect([quarters[0]?.start, quarters.at(-1)?.end]).toEqual(['2025-01-01', '2029-12-31'])
})

it('[FP3] widens a window to whole periods when it is told less exactly, and never turns it round', () => {
  expect(atResolution(window('2026-11-03', '2027-01-14', 'day'), 'quarter')).toEqual(window('2026-10-01', '2027-03-31', 'quarter'))
  const quarter = window('2027-01-01', '2027-03-31', 'quarter')
  expect(startingWith(quarter, periodOf('2027-08-01', 'quarter'))).toEqual(window('2027-07-01', '2027-09-30', 'quarter'))
  expect(endingWith(quarter, periodOf('2026-08-01', 'quarter'))).toEqual(window('2026-07-01', '2026-09-30', 'quarter'))
})
