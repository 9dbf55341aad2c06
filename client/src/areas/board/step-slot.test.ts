import { expect, it } from 'vitest'
import { stepSlot, type SlotStep } from './step-slot.ts'

const steps = {
  lanes: ['now', 'next', 'later'] as const,
  countIn: (lane: 'now' | 'next' | 'later') => ({ now: 3, next: 0, later: 5 })[lane],
}
const press = (lane: 'now' | 'next' | 'later', index: number, step: SlotStep): unknown => stepSlot({ lane, index }, step, steps)

it('[BD16] steps within a lane and to its ends', () => {
  expect(press('now', 1, 'down')).toEqual({ kind: 'moved', to: { lane: 'now', index: 2 } })
  expect(press('now', 1, 'up')).toEqual({ kind: 'moved', to: { lane: 'now', index: 0 } })
  expect(press('now', 1, 'last')).toEqual({ kind: 'moved', to: { lane: 'now', index: 3 } })
  expect(press('now', 1, 'first')).toEqual({ kind: 'moved', to: { lane: 'now', index: 0 } })
})

it('[BD16] steps across to the nearest slot of the next lane', () => {
  expect(press('now', 2, 'right')).toEqual({ kind: 'moved', to: { lane: 'next', index: 0 } })
  expect(press('later', 4, 'left')).toEqual({ kind: 'moved', to: { lane: 'next', index: 0 } })
})

it('[BD16] tells which end was reached', () => {
  expect(press('now', 0, 'up')).toEqual({ kind: 'end', of: 'lane', side: 'first' })
  expect(press('now', 3, 'down')).toEqual({ kind: 'end', of: 'lane', side: 'last' })
  expect(press('now', 0, 'left')).toEqual({ kind: 'end', of: 'board', side: 'first' })
  expect(press('later', 0, 'right')).toEqual({ kind: 'end', of: 'board', side: 'last' })
})
