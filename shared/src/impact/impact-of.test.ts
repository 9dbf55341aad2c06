import fc from 'fast-check'
import { expect, it } from 'vitest'
import { horizons, statuses, type Feature } from '../model/feature.ts'
import type { KeyResult } from '../model/goal.ts'
import { asId, type CompanyId, type DealId, type FeatureId, type KeyResultId, type ObjectiveId, type PromiseId } from '../model/ids.ts'
import type { Promise } from '../model/promise.ts'
import { emptyView, type GoalsView } from '../projection/plan-view.ts'
import { aFeature } from '../testing/a-feature.ts'
import { aCompany, aDeal, aPromise, aRequest, byId, euros, lost, salesOf, type SalesParts } from '../testing/a-sales-view.ts'
import { effortByHorizon } from './effort-by-horizon.ts'
import { impactOf, type Surroundings } from './impact-of.ts'
import { indexSales } from './index-sales.ts'

const today = '2027-01-15'
const q1 = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } as const
const q3 = { start: '2027-07-01', end: '2027-09-30', resolution: 'quarter' } as const
const feature = aFeature({ horizon: 'now', window: q1, estimates: { confidence: 90, effort: 30 } })

function around(parts: SalesParts, more: Partial<Surroundings> & { readonly others?: readonly Feature[] } = {}): Surroundings {
  const features = byId([feature, ...(more.others ?? [])])
  const plan = { features, goals: emptyView.goals, capacities: {}, effort: effortByHorizon(features) }
  return { index: indexSales(salesOf(parts)), today, ...plan, ...more }
}

function promised(id: string, about: Partial<Promise> = {}): Promise {
  return aPromise({ id: asId<PromiseId>(id), window: q1, horizon: 'now', ...about })
}

function told(changes: readonly { readonly promise: Promise; readonly from: unknown; readonly to: unknown }[]): readonly unknown[] {
  return changes.map(({ promise, from, to }) => [promise.id, from, to])
}

it('[BL1] tells which promises a change breaks, the gravest first, and which it repairs', () => {
  const promises = [
    promised('mild', { window: null }),
    promised('grave'),
    promised('released', { state: 'released' }),
    promised('other', { featureId: asId<FeatureId>('f2') }),
    promised('withdrawn', { deletedAt: '2027-01-01T00:00:00.000Z' }),
    promised('loose', { window: null, horizon: 'later' }),
  ]
  const moved = { ...feature, window: q3, horizon: 'next' as const }
  const there = impactOf({ before: feature, after: moved }, around({ promises }))
  expect(told(there.broken)).toEqual([
    ['grave', 'safe', 'broken'],
    ['mild', 'safe', 'at_risk'],
  ])
  expect(there.broken.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([['later', 'further_out'], ['further_out']])
  expect(there.repaired).toEqual([])
  const back = impactOf({ before: moved, after: feature }, around({ promises }))
  expect(back.broken).toEqual([])
  expect(told(back.repaired)).toEqual([
    ['grave', 'broken', 'safe'],
    ['mild', 'at_risk', 'safe'],
  ])
})

it('[BL1] is silent about a promise that is merely watched', () => {
  const after = { ...feature, estimates: { confidence: 10 } }
  expect(impactOf({ before: feature, after }, around({ promises: [promised('p')] }))).toMatchObject({ broken: [], repaired: [] })
})

it('[BL2] weighs each open deal behind promises and requests once, renewals included', () => {
  const deals = [
    aDeal('both', 'acme', { amount: euros(100) }),
    aDeal('renewal', 'acme', { amount: euros(50), renews: true }),
    aDeal('lost', 'acme', { amount: euros(1000), stageId: lost }),
    aDeal('gone', 'acme', { amount: euros(1000), deletedAt: '2027-01-01T00:00:00.000Z' }),
    aDeal('dollars', 'acme', { amount: { amount: 100, currency: 'USD' } }),
    aDeal('released', 'acme', { amount: euros(1000) }),
    aDeal('unknown', 'acme'),
  ]
  const promises = [
    promised('p1', { dealId: asId<DealId>('both') }),
    promised('p2', { dealId: asId<DealId>('released'), state: 'released' }),
    promised('p3', { dealId: asId<DealId>('released'), deletedAt: '2027-01-01T00:00:00.000Z' }),
  ]
  const requests = ['both', 'renewal', 'lost', 'gone', 'dollars', 'unknown'].map((id) => aRequest(id, { dealId: asId<DealId>(id) }))
  const { pipeline } = impactOf({ before: feature, after: feature }, around({ companies: [aCompany('acme')], deals, promises, requests }))
  expect(pipeline).toMatchObject({ amount: 7_500, currency: 'EUR', unconverted: ['USD'] })
  expect(pipeline.deals.map(({ id }) => id)).toEqual(['both', 'dollars', 'renewal', 'unknown'])
})

const [k1, k2] = ['k1', 'k2'].map((id) => keyResult(id))

function keyResult(id: string): KeyResult {
  const numbers = { unit: '', start: 0, target: 1, current: 0, order: id, deletedAt: null }
  return { id: asId<KeyResultId>(id), objectiveId: asId<ObjectiveId>('o1'), title: id, ...numbers }
}

function goalsOf(links: Readonly<Record<string, readonly string[]>>): GoalsView {
  const entries = Object.entries(links).map(
    ([id, served]) => [asId<FeatureId>(id), new Map(served.map((key) => [asId<KeyResultId>(key), 1]))] as const,
  )
  return { ...emptyView.goals, keyResults: byId([k1, k2].filter((one) => one !== undefined)), links: new Map(entries) }
}

it.each([
  ['nobody else', {}, ['k1', 'k2']],
  ['a planned feature', { horizon: 'later' }, ['k2']],
  ['a shipped feature', { status: 'shipped' }, ['k2']],
  ['a feature in no horizon', { horizon: 'none' }, ['k1', 'k2']],
  ['a declined feature', { horizon: 'now', status: 'declined' }, ['k1', 'k2']],
] as const)('[BL3] names the key results that would lose their only feature beside %s', (who, about, ids) => {
  const other = aFeature({ id: asId<FeatureId>('f2'), ...about })
  const goals = goalsOf({ f1: ['k1', 'k2', 'deleted'], ...(who === 'nobody else' ? {} : { f2: ['k1'] }) })
  const lostBy = (after: Feature) =>
    impactOf({ before: feature, after }, around({}, { goals, others: [other] })).keyResultsLost.map(({ id }) => id)
  expect(lostBy({ ...feature, horizon: 'none' })).toEqual(ids)
  expect(lostBy({ ...feature, status: 'declined' })).toEqual(ids)
  expect(lostBy({ ...feature, horizon: 'later' })).toEqual([])
})

it('[BL3] loses nothing by a feature that served nothing before', () => {
  const before = { ...feature, horizon: 'none' as const }
  const after = { ...feature, status: 'declined' as const }
  expect(impactOf({ before, after }, around({}, { goals: goalsOf({ f1: ['k1'] }) })).keyResultsLost).toEqual([])
})

it.each([
  ['into a horizon with room to the day', { horizon: 'next' }, 100, null],
  ['into a horizon too full by a day', { horizon: 'next' }, 99, { horizon: 'next', by: 1 }],
  ['into a horizon without a capacity', { horizon: 'later' }, 0, null],
  ['nowhere', {}, 0, null],
  ['to more effort where it stands', { horizon: 'next', estimates: { effort: 40 } }, 100, { horizon: 'next', by: 10 }],
  ['to the shipped ones', { horizon: 'next', status: 'shipped' }, 0, null],
] as const)('[BL4] tells what a move exceeds that leads %s', (_, about, next, excess) => {
  const other = aFeature({ id: asId<FeatureId>('f2'), horizon: 'next', estimates: { effort: 70 } })
  const blank = aFeature({ id: asId<FeatureId>('f3'), horizon: 'next' })
  const surroundings = around({}, { capacities: { next }, others: [other, blank] })
  expect(impactOf({ before: feature, after: { ...feature, ...about } }, surroundings).capacityExceeded).toEqual(excess)
})

it('[BL4] blames no move within a horizon that is too full already', () => {
  const change = { before: feature, after: { ...feature, order: 'z' } }
  expect(impactOf(change, around({}, { capacities: { now: 1 } })).capacityExceeded).toBe(null)
})

const someFeature = fc
  .record({
    horizon: fc.constantFrom(...horizons),
    status: fc.constantFrom(...statuses),
    window: fc.constantFrom(null, q1, q3),
    estimates: fc.record({ confidence: fc.integer({ min: 0, max: 100 }) }),
  })
  .map(aFeature)

it('[BL5] repairs by the way back what it broke on the way there', () => {
  const promises = ['p1', 'p2', 'p3', 'p4'].map((id, index) =>
    promised(id, { horizon: horizons[index] ?? null, window: index < 2 ? q1 : null }),
  )
  fc.assert(
    fc.property(someFeature, someFeature, (before, after) => {
      const there = impactOf({ before, after }, around({ promises }))
      const back = impactOf({ before: after, after: before }, around({ promises }))
      const turned = there.broken.map(({ promise, from, to }) => [promise.id, to, from])
      expect(new Set(told(back.repaired))).toEqual(new Set(turned))
      expect(impactOf({ before, after: before }, around({ promises }))).toMatchObject({ broken: [], repaired: [] })
    }),
    { numRuns: 300 },
  )
})

function behindDeal(index: number): Pick<Promise, 'companyId' | 'dealId'> {
  return { companyId: asId<CompanyId>('acme'), dealId: asId<DealId>(`d${index % 400}`) }
}

it('[BL6] takes less than a millisecond beside 2,000 requests and 300 promises', () => {
  const deals = Array.from({ length: 400 }, (_, index) => aDeal(`d${index}`, 'acme', { amount: euros(index) }))
  const requests = Array.from({ length: 2000 }, (_, index) =>
    aRequest(`r${index}`, { ...behindDeal(index), aboutFeatureId: asId<FeatureId>(`f${index % 20}`) }),
  )
  const promises = Array.from({ length: 300 }, (_, index) =>
    promised(`p${index}`, { ...behindDeal(index), featureId: asId<FeatureId>(`f${index % 20}`) }),
  )
  const others = Array.from({ length: 500 }, (_, index) => aFeature({ id: asId<FeatureId>(`f${index + 2}`) }))
  const goals = goalsOf(Object.fromEntries(['f1', ...others.map(({ id }) => id)].map((id) => [id, ['k1', 'k2']])))
  const surroundings = around({ companies: [aCompany('acme')], deals, requests, promises }, { others, goals, capacities: { none: 1 } })
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now()
    impactOf({ before: feature, after: { ...feature, horizon: 'none' } }, surroundings)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(1)
})
