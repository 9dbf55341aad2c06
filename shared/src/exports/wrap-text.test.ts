import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

const measure = (text: string, size: number): number => text.length * size

it('[EX7] breaks text into lines that fit and loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, letters) => {
      const lines = wrapText(text, { width: letters * 10, size: 10, measure })
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const line of lines) if (Array.from(line).length > 1) expect(line.length).toBeLessThanOrEqual(letters)
    }),
  )
})
