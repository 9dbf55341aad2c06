import { fail, ok } from '@parley/shared/base/result.ts'
import { criteria } from '@parley/shared/model/criterion.ts'
import { expect, it } from 'vitest'
import { steppedNumber, typedNumber } from './typed-number.ts'

it('[RT8] reads numbers as people write them', () => {
  const read = ['1,200', '1 200', '0,5', '0.5', '12,345,678.5', ' 80 % ', ''].map((text) =>
    typedNumber(text, { ...criteria.effort, max: 1e9 }),
  )
  expect(read).toEqual([1200, 1200, 0.5, 0.5, 12_345_678.5, 80, null].map((value) => ok(value)))
})

it('[RT7] says what the scale takes', () => {
  expect(typedNumber('many', criteria.effort)).toEqual(fail('Type a number, as 12 or 0.5.'))
  expect(typedNumber('120', criteria.confidence)).toEqual(fail('Confidence is from 0 to 100.'))
  expect(typedNumber('4', criteria.jobSize)).toEqual(fail('Job size is one of 1, 2, 3, 5, 8, 13, 20.'))
  expect(typedNumber('Infinity', criteria.effort)).toEqual(fail('Type a number, as 12 or 0.5.'))
})

it('[RT17] steps through the scale and stays on it', () => {
  expect([5, 20, 1].map((value) => steppedNumber(value, 1, criteria.jobSize))).toEqual([8, 20, 2])
  expect([5, 1].map((value) => steppedNumber(value, -1, criteria.jobSize))).toEqual([3, 1])
  expect([98, 2].map((value) => [steppedNumber(value, 1, criteria.confidence), steppedNumber(value, -1, criteria.confidence)])).toEqual([
    [100, 93],
    [7, 0],
  ])
  expect(steppedNumber(null, 1, criteria.impact)).toBe(0.25)
})
