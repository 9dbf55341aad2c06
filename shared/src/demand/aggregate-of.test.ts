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
  expect(aggregateOf(demand({ amount, currency })).band).toBe(band)
})

it('[DE14] withholds the band of fewer than three companies, and scores them by their number', () => {
  const two = demand({ companies: 2, amount: 50_000_000, score: 97, companiesScore: 41 })
  expect(aggregateOf(two)).toEqual({ companies: 2, requests: 3, band: 0, score: 40 })
  expect(aggregateOf({ ...two, amount: 7, score: 3 })).toEqual(aggregateOf(two))
})

it('[DE14] tells the score in steps of 5', () => {
  expect(aggregateOf(demand({ score: 72.4 })).score).toBe(70)
  expect(aggregateOf(demand({ score: 72.5 })).score).toBe(75)
})
