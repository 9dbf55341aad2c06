import { expect, it } from 'vitest'
import { cardHeight, cardPitch, noSizing, titleWidth } from './card-size.ts'
import { createTitleLines } from './title-lines.ts'

it('[BD4] has one height for each number of lines, which grows with the letters', () => {
  expect([cardHeight(noSizing, 1), cardHeight(noSizing, 2)]).toEqual([88, 106])
  expect(cardPitch({ ...noSizing, rem: 20 }, 1)).toBe(116)
})

it('[BD4] has one height for compact cards, which has room for a finger where fingers point', () => {
  const compact = { ...noSizing, density: 'compact' } as const
  expect([cardHeight(compact, 1), cardHeight(compact, 2), cardHeight({ ...compact, coarse: true }, 1)]).toEqual([34, 34, 44])
})

it('[BD4] gives a title two lines as soon as one is in doubt, and measures it once', () => {
  let measured = 0
  const lines = createTitleLines((text) => {
    measured += 1
    return text.length * 10
  })
  expect([lines('abcdefghij', 102), lines('abcdefghij', 101), lines('abcdefghij', 0)]).toEqual([1, 2, 1])
  expect(measured).toBe(1)
  expect(titleWidth({ ...noSizing, width: 320 })).toBe(296)
})
