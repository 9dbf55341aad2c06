import { expect, it } from 'vitest'
import { distinctHues, personHue } from './person-hue.ts'

const everyone = Array.from({ length: 240 }, (_, index) => `user-${index}`)

it('[UI3] gives a person the same hue every time, and spreads people over all twelve', () => {
  const counts = new Map<number, number>()
  for (const id of everyone) {
    expect(personHue(id)).toBe(personHue(id))
    counts.set(personHue(id), (counts.get(personHue(id)) ?? 0) + 1)
  }
  expect(counts.size).toBe(12)
  expect(Math.max(...counts.values())).toBeLessThan(45)
})

it('[UI4] keeps the hues of twelve people apart, and moves only those who clash', () => {
  const together = everyone.slice(0, 12)
  const hues = distinctHues(together)
  expect(new Set(hues.values()).size).toBe(12)
  expect(hues.get('user-0')).toBe(personHue('user-0'))
})

it('[UI4] still answers when more people are here than there are hues', () => {
  expect(distinctHues(everyone).size).toBe(240)
})
