import { expect, it } from 'vitest'
import { barsOf, markDayAway, markOf } from './step-marks.ts'

const hour = 3_600_000
const noon = new Date(2026, 10, 20, 12).getTime()
const marks = [0, 1, 24, 25, 72].map((hours) => ({ at: noon + hours * hour, changes: hours + 1, people: 1 }))

it('[HV1] stands at the last mark up to a moment, and behind all of them for now', () => {
  expect([noon - 1, noon, noon + hour / 2, noon + 25 * hour, noon + 999 * hour].map((at) => markOf(marks, at))).toEqual([0, 0, 0, 3, 4])
  expect(markOf(marks, null)).toBe(5)
})

it('[HV2] goes by days with something in them, and from the last one to now', () => {
  expect([0, 1, 2, 4].map((index) => markDayAway(marks, index, 1))).toEqual([2, 2, 4, 5])
  expect([5, 4, 3, 2, 0].map((index) => markDayAway(marks, index, -1))).toEqual([4, 3, 1, 1, 0])
  expect(markDayAway([], 0, -1)).toBe(0)
})

it('[HV3] draws no more bars than there is room for, and leaves out no change', () => {
  const bars = barsOf(marks, 2)
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [3, 4],
  ])
  expect(bars.reduce((sum, { changes }) => sum + changes, 0)).toBe(marks.reduce((sum, { changes }) => sum + changes, 0))
})
