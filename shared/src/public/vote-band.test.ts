import { expect, it } from 'vitest'
import { voteBandOf } from './vote-band.ts'

it.each([
  [0, null],
  [2, null],
  [3, 'few'],
  [9, 'few'],
  [10, 'tens'],
  [99, 'tens'],
  [100, 'hundreds'],
  [250_000, 'hundreds'],
])('[PU20] tells outsiders of %d votes: %s', (votes, band) => {
  expect(voteBandOf(votes)).toBe(band)
})
