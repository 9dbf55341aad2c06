import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from './golden.ts'

interface Vector {
  readonly id: string
  readonly method: string
  readonly inputs: unknown
  readonly expected: unknown
  readonly tolerance: number
}

const vectors = JSON.parse(readFileSync(new URL('vectors/prioritization.json', import.meta.url), 'utf8')) as readonly Vector[]

/** Numbers within the tolerance; everything else exactly; the result may hold more keys than expected. */
function deviations(found: unknown, wanted: unknown, { tolerance, path = '' }: { tolerance: number; path?: string }): readonly string[] {
  if (typeof wanted === 'number') {
    return typeof found === 'number' && Math.abs(found - wanted) <= tolerance ? [] : [`${path}: ${String(found)} is not ${wanted}`]
  }
  if (typeof wanted !== 'object' || wanted === null) return found === wanted ? [] : [`${path}: ${String(found)} is not ${String(wanted)}`]
  if (typeof found !== 'object' || found === null) return [`${path}: nothing found`]
  if (Array.isArray(wanted) && (found as readonly unknown[]).length !== wanted.length) return [`${path}: another length`]
  return Object.entries(wanted).flatMap(([key, value]) =>
    deviations((found as Record<string, unknown>)[key], value, { tolerance, path: `${path}/${key}` }),
  )
}

describe('[RK16] golden vectors', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    '[RK16] computes %s as published',
    (_, { method, inputs, expected, tolerance }) => {
      expect(deviations(evaluate(method, inputs), expected, { tolerance })).toEqual([])
    },
  )

  it('[RK16] computes the shapes that have no published numbers', () => {
    expect(evaluate('pie', { items: [{ potential: 9, importance: 6, ease: 3 }] })).toEqual({ scores: [6] })
    expect(evaluate('wsjf.cod', { value: 8, timeCriticality: 5, riskOpportunity: 3 })).toEqual({ costOfDelay: 16 })
    expect(evaluate('weighted.minmax', { values: [2, 8, 5], direction: 'lower' })).toEqual({ normalised: [1, 0, 0.5] })
    expect(evaluate('weighted', { weights: [2, 1, 1], items: { a: [8, 4, 0], b: [8, null, 0] } })).toEqual({ scores: { a: 5, b: null } })
    expect(evaluate('weighted.focus', { valueWeights: [0.5, 0.5], costWeights: [1], values: [1, 0.5], costs: [0.25] })).toEqual({
      score: 75,
    })
    expect(evaluate('weighted.focus', { valueWeights: [60], costWeights: [40], values: [1], costs: [1] })).toEqual({ score: 60 })
  })

  it('[RK16] says so when there is no such method', () => {
    expect(() => evaluate('astrology', {})).toThrow('no method is called "astrology"')
  })
})
