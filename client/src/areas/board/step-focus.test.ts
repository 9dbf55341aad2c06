import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { stepFocus } from './step-focus.ts'

const id = (text: string): FeatureId => asId<FeatureId>(text)
const lanes = [['a', 'b', 'c'], [], ['x', 'y']].map((lane) => lane.map(id))

it('[BD23] walks a lane and stops at its ends', () => {
  expect(stepFocus(lanes, id('a'), 'down')).toBe('b')
  expect(stepFocus(lanes, id('a'), 'up')).toBeUndefined()
  expect(stepFocus(lanes, id('b'), 'last')).toBe('c')
  expect(stepFocus(lanes, id('b'), 'first')).toBe('a')
})

it('[BD23] crosses to the nearest card of the next lane that has any', () => {
  expect(stepFocus(lanes, id('c'), 'right')).toBe('y')
  expect(stepFocus(lanes, id('y'), 'left')).toBe('b')
  expect(stepFocus(lanes, id('y'), 'right')).toBeUndefined()
})

it('[BD23] goes on from the end of a lane into the next, and back', () => {
  expect(stepFocus(lanes, id('c'), 'next')).toBe('x')
  expect(stepFocus(lanes, id('x'), 'previous')).toBe('c')
  expect(stepFocus(lanes, id('gone'), 'next')).toBe('a')
})
