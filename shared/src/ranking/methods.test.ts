import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criterionIds, type Estimates } from '../model/criterion.ts'
import { defaultWeights, methodIds } from '../model/method.ts'
import { iceAverage, ice } from './ice.ts'
import { methods } from './methods.ts'
import { rice } from './rice.ts'
import { valueEffort } from './value-effort.ts'
import { weighted } from './weighted.ts'
import { wsjf } from './wsjf.ts'

const riceEstimates: Estimates = { reach: 5260, impact: 2, confidence: 80, effort: 10 }
const wsjfEstimates: Estimates = { businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 2 }
const best: Estimates = { strategicFit: 10, customerValue: 10, revenuePotential: 10, complexity: 0, risk: 0 }

describe('what a method needs', () => {
  it('[RK1] names the missing estimates in the order of the formula', () => {
    expect(rice.score({ effort: 10, impact: 1 }, defaultWeights)).toEqual({
      score: null,
      reason: 'missing',
      missing: ['reach', 'confidence'],
    })
  })

  it.each(methodIds)('[RK1] %s needs every one of its criteria', (id) => {
    const method = methods[id]
    const whole: Estimates = Object.fromEntries(method.criteria.map((criterion) => [criterion, 1]))
    expect(method.score(whole, defaultWeights).reason).toBe(null)
    for (const gone of method.criteria) {
      const rest = Object.fromEntries(Object.entries(whole).filter(([criterion]) => criterion !== gone))
      expect(method.score(rest, defaultWeights)).toEqual({ score: null, reason: 'missing', missing: [gone] })
    }
  })

  it('[RK2] takes a reach of 0 for what it says', () => {
    expect(rice.score({ ...riceEstimates, reach: 0 }, defaultWeights).score).toBe(0)
  })

  it.each([0, -1])('[RK3] gives no score for an effort or a size of %d', (zero) => {
    const outcome = { score: null, reason: 'zero_denominator', missing: [] }
    expect(rice.score({ ...riceEstimates, effort: zero }, defaultWeights)).toEqual(outcome)
    expect(rice.score({ ...riceEstimates, reach: 0, effort: zero }, defaultWeights)).toEqual(outcome)
    expect(wsjf.score({ ...wsjfEstimates, jobSize: zero }, defaultWeights)).toEqual(outcome)
    expect(valueEffort.score({ value: 5, effort: zero }, defaultWeights)).toEqual(outcome)
  })

  it('[RK4] never gives a score that is not finite', () => {
    const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 1e308, 5e-324))
    const anyEstimates = fc.record(Object.fromEntries(criterionIds.map((id) => [id, anyNumber])), { requiredKeys: [] })
    fc.assert(
      fc.property(anyEstimates, fc.constantFrom(...methodIds), (estimates, id) => {
        const { score, reason } = methods[id].score(estimates, defaultWeights)
        expect(score === null ? reason !== null : Number.isFinite(score) && reason === null).toBe(true)
      }),
    )
    expect(ice.score({ iceImpact: Number.NaN, iceConfidence: 1, iceEase: 1 }, defaultWeights).reason).toBe('invalid')
    expect(rice.score({ ...riceEstimates, effort: Number.NaN }, defaultWeights).reason).toBe('invalid')
  })
})

describe('formulas', () => {
  it('[RK5] divides RICE by months of 20 person-days', () => {
    expect(rice.score(riceEstimates, defaultWeights).score).toBe(16832)
    expect(rice.score({ ...riceEstimates, effort: 20 }, defaultWeights).score).toBe(8416)
  })

  it('[RK6] orders a spiky and an even feature differently by product and by mean', () => {
    const spiky: Estimates = { iceImpact: 10, iceConfidence: 10, iceEase: 1 }
    const even: Estimates = { iceImpact: 5, iceConfidence: 5, iceEase: 5 }
    expect([spiky, even].map((estimates) => ice.score(estimates, defaultWeights).score)).toEqual([100, 125])
    expect([spiky, even].map((estimates) => iceAverage.score(estimates, defaultWeights).score)).toEqual([7, 5])
  })

  it('[RK7] divides the cost of delay by the size', () => {
    expect(wsjf.score(wsjfEstimates, defaultWeights).score).toBe(8)
  })

  it('[RK8] divides value by months of 20 person-days', () => {
    expect(valueEffort.score({ value: 6, effort: 5 }, defaultWeights).score).toBe(24)
  })

  it('[RK9] spans 0 to 100, costs turned round', () => {
    expect(weighted.score(best, defaultWeights).score).toBe(100)
    expect(weighted.score({ strategicFit: 0, customerValue: 0, revenuePotential: 0, complexity: 10, risk: 10 }, defaultWeights).score).toBe(
      0,
    )
    expect(weighted.score({ ...best, complexity: 10 }, defaultWeights).score).toBeCloseTo(90, 10)
  })

  it('[RK9] makes weights add up to 1 and needs no driver without one', () => {
    expect(weighted.score({ strategicFit: 8, risk: 4 }, { strategicFit: 6, risk: 2 }).score).toBeCloseTo(75, 10)
    expect(weighted.score({ strategicFit: 8 }, { strategicFit: 6, risk: 2 })).toEqual({ score: null, reason: 'missing', missing: ['risk'] })
  })

  it.each([
    ['all zero', best, { strategicFit: 0 }],
    ['absent', best, {}],
    ['negative', best, { ...defaultWeights, risk: -1 }],
    ['fine, but a value lies outside its scale', { ...best, strategicFit: 11 }, defaultWeights],
  ])('[RK9] is invalid when weights are %s', (_, estimates, weights) => {
    expect(weighted.score(estimates, weights)).toEqual({ score: null, reason: 'invalid', missing: [] })
  })
})

describe('explanations', () => {
  it.each([
    ['rice', riceEstimates, '5,260 × 2 × 80 % ÷ 0.5 person-months = 16,832'],
    ['ice', { iceImpact: 9, iceConfidence: 8, iceEase: 7 }, '9 × 8 × 7 = 504'],
    ['ice_average', { iceImpact: 7, iceConfidence: 6, iceEase: 6 }, '(7 + 6 + 6) ÷ 3 = 6.33'],
    ['wsjf', wsjfEstimates, '(8 + 5 + 3) ÷ 2 = 8'],
    ['value_effort', { value: 6, effort: 5 }, '6 ÷ 0.25 person-months = 24'],
  ] as const)('[RK15] writes out the formula of %s', (id, estimates, sentence) => {
    expect(methods[id].explain(estimates, defaultWeights)).toBe(sentence)
  })

  it('[RK15] writes out the drivers that have a weight', () => {
    expect(weighted.explain({ strategicFit: 8, risk: 4 }, { strategicFit: 6, risk: 2 })).toBe(
      'strategic fit 75 % × 8 ÷ 10 + risk 25 % × (10 − 4) ÷ 10 = 75 of 100',
    )
  })

  it.each([
    ['rice', { impact: 1 }, 'No score: reach, confidence and effort are missing'],
    ['ice', { iceImpact: 1, iceConfidence: 1 }, 'No score: ease is missing'],
    ['rice', { ...riceEstimates, effort: 0 }, 'No score: effort must be above 0 in 5,260 × 2 × 80 % ÷ 0 person-months'],
    ['wsjf', { ...wsjfEstimates, jobSize: 0 }, 'No score: job size must be above 0 in (8 + 5 + 3) ÷ 0'],
    ['value_effort', { value: 1, effort: 0 }, 'No score: effort must be above 0 in 1 ÷ 0 person-months'],
    ['weighted', { ...best, risk: 11 }, 'No score: an estimate lies outside its scale'],
  ] as const)('[RK15] says why %s gives none', (id, estimates, sentence) => {
    expect(methods[id].explain(estimates, defaultWeights)).toBe(sentence)
  })

  it('[RK15] says what is wrong with weights', () => {
    expect(weighted.explain(best, {})).toBe('No score: weights must not be negative, and one of them must be above 0')
  })
})
