import { expect, it } from 'vitest'
import { edgeSpeed } from './lane-view.ts'

const box = { top: 100, bottom: 700 }

it('[BD15] scrolls only near the edges, and faster towards them', () => {
  expect([172, 400, 628].map((y) => edgeSpeed(y, box))).toEqual([0, 0, 0])
  expect(edgeSpeed(650, box)).toBeGreaterThan(0)
  expect(edgeSpeed(690, box)).toBeGreaterThan(edgeSpeed(650, box))
  expect(edgeSpeed(110, box)).toBe(-edgeSpeed(690, box))
  expect([edgeSpeed(20, box), edgeSpeed(900, box)]).toEqual([-18, 18])
})
