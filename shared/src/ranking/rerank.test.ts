import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CriterionId } from '../model/criterion.ts'
import { statuses, horizons, type Feature } from '../model/feature.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import { defaultWeights, methodIds, type MethodId } from '../model/method.ts'
import { aFeature, settingsOf } from '../testing/a-feature.ts'
import { rank, type RankInput } from './rank.ts'
import type { Ranking } from './ranking.ts'
import { rerank } from './rerank.ts'

const ids = Array.from({ length: 30 }, (_, index) => asId<FeatureId>(`f${index}`))

const someEstimates = fc.dictionary(
  fc.constantFrom<CriterionId>(
    'reach',
    'impact',
    'confidence',
    'effort',
    'iceImpact',
    'iceConfidence',
    'iceEase',
    'value',
    'strategicFit',
    'risk',
  ),
  fc.constantFrom(0, 1, 2, 3, 0.1, 0.3),
)
const someFeature: fc.Arbitrary<Feature> = fc
  .record({
    id: fc.constantFrom(...ids),
    status: fc.constantFrom(...statuses, 'planned' as const, 'planned' as const),
    horizon: fc.constantFrom(...horizons),
    order: fc.constantFrom('a', 'b'),
    estimates: someEstimates,
    createdAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
  })
  .map(aFeature)

const someSettings = fc.record({ methodId: fc.constantFrom<MethodId>(...methodIds), risk: fc.constantFrom(10, 10, 10, 0) })

function inputOf(features: readonly Feature[], methodId: MethodId = 'rice', risk = 10): RankInput {
  return {
    features: new Map(features.map((feature) => [feature.id, feature])),
    demand: new Map(),
    settings: { ...settingsOf(methodId), weights: { strategicFit: 30, risk } },
  }
}

/** With a map of the same kind, whatever it was made by. */
function plain(ranking: Ranking): Ranking {
  return { ...ranking, scored: new Map(ranking.scored) }
}

it('[RK12] after any edits equals ranking anew, feature by feature or all at once', () => {
  fc.assert(
    fc.property(
      fc.array(someFeature, { maxLength: 60 }),
      fc.array(fc.array(someFeature, { maxLength: 3 }), { maxLength: 6 }),
      fc.record({ settings: someSettings, gone: fc.subarray(ids, { maxLength: 3 }), later: someSettings }),
      (first, edits, { settings, gone, later }) => {
        let before = inputOf(first, settings.methodId, settings.risk)
        let ranking = rank(before)
        const steps = [...edits.map((edit) => ({ edit, gone: [] as FeatureId[] })), { edit: [], gone }]
        for (const step of steps) {
          const features = new Map(before.features)
          for (const feature of step.edit) features.set(feature.id, feature)
          for (const id of step.gone) features.delete(id)
          const after = { ...before, features }
          ranking = rerank(ranking, before, after)
          expect(plain(ranking)).toEqual(rank(after))
          before = after
        }
        const other = inputOf([...before.features.values()], later.methodId, later.risk)
        expect(plain(rerank(ranking, before, other))).toEqual(rank(other))
      },
    ),
    { numRuns: 400 },
  )
})

const many = ids.map((id, index) => aFeature({ id, estimates: { reach: 100 - index, impact: 1, confidence: 80, effort: 20 } }))
const [f0, f1] = ids as [FeatureId, FeatureId]

function withChange(input: RankInput, change: Partial<Feature> & { readonly id: FeatureId }): RankInput {
  const old = input.features.get(change.id) ?? aFeature(change)
  return { ...input, features: new Map(input.features).set(change.id, { ...old, ...change }) }
}

it('[RK13] keeps the whole ranking when an edit has no bearing on it', () => {
  const before = inputOf(many)
  const ranking = rank(before)
  expect(rerank(ranking, before, before)).toBe(ranking)
  expect(rerank(ranking, before, withChange(before, { id: f1, title: 'Another name' }))).toBe(ranking)
})

it('[RK13] keeps the untouched scores, and the order when no feature changed places', () => {
  const before = inputOf(many)
  const ranking = rank(before)
  const nudged = rerank(ranking, before, withChange(before, { id: f1, estimates: { reach: 99.5, impact: 1, confidence: 80, effort: 20 } }))
  expect(nudged.order).toBe(ranking.order)
  expect(nudged.scored.get(f1)).not.toBe(ranking.scored.get(f1))
  expect(ids.filter((id) => nudged.scored.get(id) !== ranking.scored.get(id))).toEqual([f1])

  const ahead = rerank(ranking, before, withChange(before, { id: f1, estimates: { reach: 900, impact: 1, confidence: 80, effort: 20 } }))
  expect(ahead.order).toEqual([f1, f0, ...ids.slice(2)])
})

it('[RK13] keeps the untouched scores when most features changed at once', () => {
  const before = inputOf(many)
  const ranking = rank(before)
  let after = before
  for (const id of ids.slice(1)) after = withChange(after, { id, estimates: { reach: 7, impact: 1, confidence: 80, effort: 20 } })
  expect(rerank(ranking, before, after).scored.get(f0)).toBe(ranking.scored.get(f0))
})

it('[RK12] ranks anew when method or weights change', () => {
  const before = inputOf(many)
  const after = { ...before, settings: { ...before.settings, methodId: 'weighted' as const, weights: defaultWeights } }
  expect(rerank(rank(before), before, after)).toEqual(rank(after))
})
