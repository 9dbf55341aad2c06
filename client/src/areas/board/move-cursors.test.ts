import { expect, it } from 'vitest'
import { stepTowards } from './move-cursors.ts'

it('[BD29] brings a cursor closer in every frame until it is there', () => {
  let at = { x: 0, y: 0 }
  let distance = Infinity
  for (let frame = 0; frame < 40; frame += 1) {
    at = stepTowards(at, { x: 100, y: -50 }, false)
    const left = Math.abs(100 - at.x) + Math.abs(-50 - at.y)
    expect(left).toBeLessThanOrEqual(distance)
    distance = left
  }
  expect(at).toEqual({ x: 100, y: -50 })
})

it('[BD29] jumps where motion is unwelcome, and to the first place it hears of', () => {
  expect(stepTowards({ x: 0, y: 0 }, { x: 9, y: 9 }, true)).toEqual({ x: 9, y: 9 })
  expect(stepTowards(undefined, { x: 9, y: 9 }, false)).toEqual({ x: 9, y: 9 })
})
