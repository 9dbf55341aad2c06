import { expect, it } from 'vitest'
import type { Feature } from '../model/feature.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import type { MethodId } from '../model/method.ts'
import { aFeature, settingsOf } from '../testing/a-feature.ts'
import { rank } from './rank.ts'
import { rankOf, type Ranking } from './ranking.ts'

const whole = { reach: 100, impact: 1, confidence: 80, effort: 20 }

function rankingOf(features: Readonly<Record<string, Partial<Feature>>>, methodId: MethodId = 'rice'): Ranking {
  const all = Object.entries(features).map(([name, about]) => aFeature({ ...about, id: asId<FeatureId>(name) }))
  return rank({ features: new Map(all.map((feature) => [feature.id, feature])), demand: new Map(), settings: settingsOf(methodId) })
}

function reaching(reach: number): Partial<Feature> {
  return { estimates: { ...whole, reach } }
}

function ranksOf(ranking: Ranking): readonly (number | null)[] {
  return ranking.order.map((id) => rankOf(ranking, id))
}

it('[RK10] puts the higher score first, and features without a score last, by id', () => {
  const ranking = rankingOf({
    d: {},
    c: { estimates: { reach: 1 } },
    low: { estimates: whole },
    high: { estimates: { ...whole, reach: 200 } },
  })
  expect(ranking.order).toEqual(['high', 'low', 'c', 'd'])
})

const old = '2026-01-01T00:00:00.000Z'
const young = '2026-02-01T00:00:00.000Z'

it.each([
  ['higher confidence', { estimates: whole }, { estimates: { ...whole, confidence: 100, reach: 80 } }],
  ['lower effort', { estimates: whole }, { estimates: { ...whole, effort: 10, reach: 50 } }],
  ['nearer horizon', { estimates: whole, horizon: 'next', order: 'a' }, { estimates: whole, horizon: 'now', order: 'b' }],
  ['manual order', { estimates: whole, order: 'b', createdAt: old }, { estimates: whole, order: 'a', createdAt: young }],
  ['age', { estimates: whole, createdAt: young }, { estimates: whole, createdAt: old }],
  ['a date at all', { estimates: whole, createdAt: null }, { estimates: whole, createdAt: young }],
] as const)('[RK10] breaks a tie by %s', (_, behind, ahead) => {
  expect(rankingOf({ a: behind, b: ahead }).order).toEqual(['b', 'a'])
  expect(rankingOf({ b: ahead, a: behind }).order).toEqual(['b', 'a'])
})

it('[RK10] breaks the last tie by id', () => {
  expect(rankingOf({ b: { estimates: whole }, a: { estimates: whole } }).order).toEqual(['a', 'b'])
})

it('[RK7] breaks a tie of WSJF by the larger cost of delay', () => {
  const small = { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 }
  const large = { businessValue: 2, timeCriticality: 2, riskReduction: 2, jobSize: 2 }
  expect(rankingOf({ a: { estimates: small }, b: { estimates: large } }, 'wsjf').order).toEqual(['b', 'a'])
})

it.each([
  ['confidence', { confidence: 1 }],
  ['effort', { effort: 500 }],
] as const)('[RK10] puts a blank %s behind every number', (_, known) => {
  const blank = { estimates: { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 } }
  const filled = { estimates: { ...blank.estimates, ...known } }
  expect(rankingOf({ a: blank, b: filled }, 'wsjf').order).toEqual(['b', 'a'])
  expect(rankingOf({ a: filled, b: blank }, 'wsjf').order).toEqual(['a', 'b'])
})

it('[RK10] takes scores for equal that differ beyond the twelfth digit', () => {
  const sum = { value: 0.1 + 0.2, effort: 20, confidence: 50 }
  const literal = { value: 0.3, effort: 20, confidence: 80 }
  const ranking = rankingOf({ a: { estimates: sum }, b: { estimates: literal } }, 'value_effort')
  expect(ranking.order).toEqual(['b', 'a'])
  expect(ranksOf(ranking)).toEqual([1, 1])
})

it('[RK11] leaves out what is shipped, declined or deleted', () => {
  const ranking = rankingOf({
    shipped: { estimates: whole, status: 'shipped' },
    declined: { estimates: whole, status: 'declined' },
    deleted: { estimates: whole, deletedAt: old },
    idea: { estimates: whole, status: 'idea' },
  })
  expect(ranking.order).toEqual(['idea'])
  expect([...ranking.scored.keys()]).toEqual(['idea'])
})

it('[RK14] lets equal scores share a rank and skips the next', () => {
  const ranking = rankingOf({ a: reaching(10), b: reaching(8), c: reaching(8), d: reaching(5), e: {} })
  expect(ranksOf(ranking)).toEqual([1, 2, 2, 4, null])
  expect(rankOf(ranking, asId<FeatureId>('nobody'))).toBe(null)
})

it.each([
  [0.3000000000004, [1, 1]],
  [0.300000000004, [1, 2]],
])('[RK10] compares twelve digits of %d with 0.3, not eleven or thirteen', (value, ranks) => {
  const estimates = { effort: 20, confidence: 50 }
  expect(
    ranksOf(rankingOf({ a: { estimates: { ...estimates, value } }, b: { estimates: { ...estimates, value: 0.3 } } }, 'value_effort')),
  ).toEqual(ranks)
})
