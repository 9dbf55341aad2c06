import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregateOf } from './aggregate-of.ts'
import type { Demand } from './demand.ts'

function demand(about: Partial<Demand>): Demand {
  const nothing = { companies: 3, requests: 3, amount: 0, currency: 'EUR', score: 0, companiesScore: 0, voices: [], unconverted: [] }
  return { ...nothing, ...about }
}

it.each([
  [0, 'EUR', 1],
  [99_999, 'EUR', 1],
  [100_000, 'EUR', 2],
  [999_999_99, 'EUR', 4],
  [1_000_000_00, 'EUR', 5],
  [10_000, 'JPY', 3],
])('[DE14] puts %d %s in minor units into band %d', (amount, currency, band) => {
  expect(aggregateOf(demand({ amount, currency }), 0).band).toBe(band)
})

it('[DE14] withholds the band of fewer than three companies, and scores them by their number', () => {
  const two = demand({ companies: 2, amount: 50_000_000, score: 97, companiesScore: 41 })
  expect(aggregateOf(two, 0)).toEqual({ companies: 2, requests: 3, band: 0, score: 40, votes: 0 })
  expect(aggregateOf({ ...two, amount: 7, score: 3 }, 0)).toEqual(aggregateOf(two, 0))
})

it('[DE14] tells the score in steps of 5', () => {
  expect(aggregateOf(demand({ score: 72.4 }), 0).score).toBe(70)
  expect(aggregateOf(demand({ score: 72.5 }), 0).score).toBe(75)
})

it('[DE15] adds at most 10 points for votes, never beyond 100, and scores what nobody but outsiders wants', () => {
  expect(aggregateOf(undefined, 1).score).toBe(0)
  expect(aggregateOf(undefined, 40)).toEqual({ companies: 0, requests: 0, band: 0, score: 5, votes: 40 })
  expect(aggregateOf(demand({ score: 60 }), 1_000_000).score).toBe(70)
  expect(aggregateOf(demand({ score: 97 }), 1_000_000).score).toBe(100)
})

it('[DE15] votes do not tell where between two steps the rest of a score stands', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat({ max: 1e6 }), (score, votes) => {
      const without = aggregateOf(demand({ score }), 0).score
      expect(aggregateOf(demand({ score }), votes).score).toBe(Math.min(100, without + aggregateOf(undefined, votes).score))
    }),
  )
})
