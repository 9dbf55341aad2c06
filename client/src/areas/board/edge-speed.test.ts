import { expect, it } from 'vitest'
import { edgeSpeed } from './edge-speed.ts'

function speed(at: number): number {
  return edgeSpeed(at, 100, 700)
}

it('[BD15] scrolls only near the edges, and faster towards them', () => {
  expect([172, 400, 628].map(speed)).toEqual([0, 0, 0])
  expect(speed(650)).toBeGreaterThan(0)
  expect(speed(690)).toBeGreaterThan(speed(650))
  expect(speed(110)).toBe(-speed(690))
  expect([speed(20), speed(900)]).toEqual([-18, 18])
})
