import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom } from '../testing/builders.ts'
import { isOrderKey, orderBetween, ordersBetween } from './between.ts'

it('[OR1] makes a key strictly between its neighbours, wherever one inserts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.integer(), (places, seed) => {
      const random = seededRandom(seed)
      const keys: string[] = []
      for (const spot of places) {
        const index = spot % (keys.length + 1)
        const key = orderBetween(keys[index - 1] ?? null, keys[index] ?? null, random)
        expect(isOrderKey(key)).toBe(true)
        keys.splice(index, 0, key)
      }
      expect([...keys].sort()).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 60 },
  )
})

it('[OR2] gives two people who insert at the same place different keys', () => {
  expect(orderBetween('a0', 'a1', seededRandom(1))).not.toBe(orderBetween('a0', 'a1', seededRandom(2)))
})

it('[OR3] keeps keys short after 10,000 moves to random places', () => {
  const random = seededRandom(3)
  const keys = [...ordersBetween({ lower: null, upper: null }, 200, random)]
  for (let move = 0; move < 10_000; move += 1) {
    keys.splice(Math.floor(random() * keys.length), 1)
    const index = Math.floor(random() * (keys.length + 1))
    keys.splice(index, 0, orderBetween(keys[index - 1] ?? null, keys[index] ?? null, random))
  }
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(64)
})
