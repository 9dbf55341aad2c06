import { expect, it } from 'vitest'
import { asId, type CompanyId, type DealId, type FeatureId, type RequestId, type UserId } from '../model/ids.ts'
import { aCompany, aDeal, aRequest, euros, lost, salesOf, won, type SalesParts } from '../testing/a-sales-view.ts'
import type { Demand } from './demand.ts'
import { demandOf } from './demand-of.ts'
import { explainVoice } from './explain-voice.ts'

const today = '2027-01-01'
/** 180 days before today. */
const halfAged = '2026-07-05T12:00:00.000Z'
const f1 = asId<FeatureId>('f1')
const f2 = asId<FeatureId>('f2')
const acme = asId<CompanyId>('acme')
const rollout = asId<DealId>('rollout')

function f1Of(parts: SalesParts): Demand | undefined {
  return demandOf(salesOf(parts), today).get(f1)
}

/** Whole euros behind the feature f1. */
function eurosFor(parts: SalesParts): number {
  return (f1Of(parts)?.amount ?? 0) / 100
}

const paying = aCompany('acme', { arr: euros(120_000) })
const big = aDeal('rollout', 'acme', { amount: euros(60_000) })

it('[DE1] counts ARR and a linked open deal by importance, age and chance', () => {
  const asked = aRequest('r1', { companyId: acme, dealId: rollout, importance: 2, askedAt: halfAged })
  // 120,000 × 2/3 × 1/2 + 60,000 × 1/2 × 2/3 × 1/2
  expect(eurosFor({ companies: [paying], deals: [big], requests: [asked] })).toBe(50_000)
  expect(eurosFor({ companies: [paying], deals: [big], requests: [{ ...asked, dealId: null }] })).toBe(40_000)
})

it('[DE1] ages from when the request was last reaffirmed', () => {
  const asked = aRequest('r1', { companyId: acme, importance: 3, askedAt: '2025-01-01T00:00:00.000Z', reaffirmedAt: halfAged })
  expect(eurosFor({ companies: [paying], requests: [asked] })).toBe(60_000)
  expect(eurosFor({ companies: [paying], requests: [{ ...asked, reaffirmedAt: '2027-01-09T00:00:00.000Z' }] })).toBe(120_000)
})

it('[DE1] ages from the day it was said where that was before it was written down, and never from a later one', () => {
  const asked = aRequest('r1', { companyId: acme, importance: 3, askedAt: '2026-12-31T09:00:00.000Z' })
  const aged = eurosFor({ companies: [paying], requests: [{ ...asked, saidOn: halfAged.slice(0, 10) }] })
  expect(aged).toBe(60_000)
  expect(eurosFor({ companies: [paying], requests: [{ ...asked, askedAt: halfAged, saidOn: '2026-12-31' }] })).toBe(60_000)
  const reaffirmed = { ...asked, saidOn: '2020-01-01', reaffirmedAt: halfAged }
  expect(eurosFor({ companies: [paying], requests: [reaffirmed] })).toBe(60_000)
})

it.each(['prospect', 'partner', 'churned'] as const)('[DE2] counts no ARR of a %s', (kind) => {
  const asked = aRequest('r1', { companyId: acme })
  expect(f1Of({ companies: [{ ...paying, kind }], requests: [asked] })).toMatchObject({ companies: 1, amount: 0 })
})

it('[DE2] counts no deal of a churned company, but its voice', () => {
  const asked = aRequest('r1', { companyId: acme, dealId: rollout })
  const churned = aCompany('acme', { kind: 'churned' })
  expect(f1Of({ companies: [churned], deals: [big], requests: [asked] })).toMatchObject({ companies: 1, amount: 0 })
})

it.each([
  ['renews what is paid already', { renews: true }, 0],
  ['is won', { stageId: won, closedOn: today }, 0],
  ['is deleted', { deletedAt: halfAged }, 0],
  ['stands in no stage', { stageId: null }, 0],
  ['belongs to another company', { companyId: asId<CompanyId>('other') }, 0],
  ['was lost today', { stageId: lost, closedOn: today }, 15_000],
  ['was lost 365 days ago', { stageId: lost, closedOn: '2026-01-01' }, 15_000],
  ['was lost 366 days ago', { stageId: lost, closedOn: '2025-12-31' }, 0],
  ['was lost nobody knows when', { stageId: lost, closedOn: null }, 0],
] as const)('[DE3] counts a deal that %s', (_, about, amount) => {
  const asked = aRequest('r1', { companyId: acme, dealId: rollout, importance: 3 })
  const companies = [aCompany('acme', { kind: 'prospect' }), aCompany('other')]
  expect(eurosFor({ companies, deals: [{ ...big, ...about }], requests: [asked] })).toBe(amount)
})

it('[DE4] counts a request of no company, and one of a deleted company, as nobody’s voice', () => {
  const requests = [aRequest('r1'), aRequest('r2', { companyId: acme })]
  expect(f1Of({ companies: [{ ...paying, deletedAt: halfAged }], requests })).toMatchObject({ companies: 0, requests: 2, amount: 0 })
})

it('[DE4] takes the company of the deal where the request names none', () => {
  const demand = f1Of({ companies: [paying], deals: [big], requests: [aRequest('r1', { dealId: rollout, importance: 3 })] })
  expect(demand?.voices.map(({ companyId }) => companyId)).toEqual([acme])
  expect(demand?.amount).toBe(15_000_000)
})

it('[DE4] hears no voice in what is not important', () => {
  const requests = [aRequest('r1', { companyId: acme, importance: 0 })]
  expect(f1Of({ companies: [paying], requests })).toMatchObject({ companies: 0, requests: 1 })
})

it('[DE5] converts by the rate, minor units of either currency included', () => {
  const companies = [aCompany('acme', { arr: { amount: 1_000_000, currency: 'JPY' } })]
  const requests = [aRequest('r1', { companyId: acme, importance: 3 })]
  const rates = new Map([['JPY', { perUnit: 0.006, asOf: today }]])
  expect(eurosFor({ companies, requests, settings: { rates } })).toBe(6_000)
})

it('[DE5] converts into a base currency without minor units', () => {
  const requests = [aRequest('r1', { companyId: acme, importance: 3 })]
  const rates = new Map([['EUR', { perUnit: 160, asOf: today }]])
  expect(f1Of({ companies: [paying], requests, settings: { currency: 'JPY', rates } })?.amount).toBe(19_200_000)
})

it('[DE5] counts an amount without a rate as a voice only, and names the currency', () => {
  const companies = [aCompany('acme', { arr: { amount: 100, currency: 'USD' } })]
  const requests = [aRequest('r1', { companyId: acme })]
  expect(f1Of({ companies, requests })).toMatchObject({ companies: 1, amount: 0, unconverted: ['USD'] })
})

const deals = ['d1', 'd2', 'd3', 'd4'].map((id) => aDeal(id, id, { amount: euros(100_000) }))
const prospects = deals.map(({ id }) => aCompany(id, { kind: 'prospect' }))

function dealBreaker(index: number, askedAt: string, authorId = 'sam'): ReturnType<typeof aRequest> {
  const dealId = asId<DealId>(`d${index}`)
  return aRequest(`r${index}`, { importance: 3, dealId, askedAt, reaffirmedAt: halfAged, authorId: asId<UserId>(authorId) })
}

it('[DE6] takes a rep’s deal-breakers beyond the cap of a quarter for important, the last asked first', () => {
  const requests = [3, 1, 4, 2].map((index) => dealBreaker(index, `2026-10-0${index}T00:00:00.000Z`))
  const demand = f1Of({ companies: prospects, deals, requests, settings: { dealBreakersPerQuarter: 2 } })
  const counted = demand?.voices.map(({ companyId, strongest }) => [companyId, strongest.importance])
  expect(counted).toEqual([
    ['d1', 3],
    ['d2', 3],
    ['d3', 2],
    ['d4', 2],
  ])
})

it.each([
  ['in another quarter', dealBreaker(4, '2026-09-30T23:00:00.000Z')],
  ['of another rep', dealBreaker(4, '2026-10-01T00:00:00.000Z', 'rita')],
])('[DE6] does not cap a deal-breaker %s', (_, other) => {
  const requests = [dealBreaker(1, '2026-10-02T00:00:00.000Z'), dealBreaker(2, '2026-10-02T00:00:00.000Z'), other]
  const demand = f1Of({ companies: prospects, deals, requests, settings: { dealBreakersPerQuarter: 1 } })
  expect(demand?.voices.map(({ companyId, strongest }) => [companyId, strongest.importance])).toEqual([
    ['d1', 3],
    ['d4', 3],
    ['d2', 2],
  ])
})

it.each([
  ['withdrawn', { deletedAt: halfAged }],
  ['declined', { triage: 'declined' }],
  ['not stamped yet, so asked last', { askedAt: null }],
] as const)('[DE6] keeps the place under the cap from one that is %s', (_, about) => {
  const requests = [{ ...dealBreaker(1, '2027-01-01T00:00:00.000Z'), ...about }, dealBreaker(2, '2027-01-01T00:00:01.000Z')]
  const demand = f1Of({ companies: prospects, deals, requests, settings: { dealBreakersPerQuarter: 1 } })
  expect(demand?.voices.find(({ companyId }) => companyId === 'd2')?.strongest.importance).toBe(3)
})

it.each([
  ['the feature of its target', { featureId: f2 }, [f2]],
  ['the feature of a target that was withdrawn', { featureId: f2, deletedAt: halfAged }, [f2]],
  ['nothing when the target is declined', { featureId: f2, triage: 'declined' }, []],
  ['its own feature when merges lead in a circle', { featureId: f2, mergedIntoId: asId<RequestId>('r1') }, [f1, f2]],
] as const)('[DE7] lets a merged request be evidence for %s', (_, target, features) => {
  const merged = aRequest('r1', { companyId: acme, triage: 'merged', mergedIntoId: asId<RequestId>('r2') })
  const demand = demandOf(salesOf({ companies: [paying], requests: [merged, aRequest('r2', target)] }), today)
  expect([...demand.keys()].sort()).toEqual(features)
})

it('[DE8] scores by the logarithm beside the most wanted feature, by companies where there is no money', () => {
  const requests = [
    aRequest('r1', { companyId: acme, importance: 3 }),
    aRequest('r2', { companyId: asId<CompanyId>('small'), importance: 3, aboutFeatureId: f2 }),
    aRequest('r3', { companyId: asId<CompanyId>('other'), importance: 3, aboutFeatureId: f2 }),
  ]
  const rich = demandOf(salesOf({ companies: [paying, aCompany('small', { arr: euros(100) }), aCompany('other')], requests }), today)
  expect(rich.get(f1)?.score).toBe(100)
  expect(rich.get(f2)?.score).toBeCloseTo((100 * Math.log(10_001)) / Math.log(12_000_001), 9)
  const poor = demandOf(salesOf({ companies: [aCompany('acme'), aCompany('small'), aCompany('other')], requests }), today)
  expect(poor.get(f2)?.score).toBe(100)
  expect(poor.get(f1)?.score).toBeCloseTo((100 * Math.log(2)) / Math.log(3), 9)
})

it('[DE9] explains a voice by its parts', () => {
  const asked = aRequest('r1', { companyId: acme, dealId: rollout, askedAt: halfAged })
  const sales = salesOf({ companies: [{ ...paying, name: 'Acme' }], deals: [big], requests: [asked] })
  const [voice] = demandOf(sales, today).get(f1)?.voices ?? []
  expect(voice && explainVoice(voice, sales)).toBe(
    'Acme: ARR 120,000 EUR × important 0.667 × age 0.5 + deal “rollout” 60,000 EUR × chance 0.5 × important 0.667 × age 0.5 = 50,000 EUR',
  )
})

it('[DE9] says what is left out for want of a rate, and that a deal-breaker was capped', () => {
  const companies = [aCompany('acme', { arr: { amount: 500_000, currency: 'USD' } })]
  const requests = [aRequest('r1', { companyId: acme, importance: 3 })]
  const sales = salesOf({ companies, requests, settings: { dealBreakersPerQuarter: 0 } })
  const [voice] = demandOf(sales, today).get(f1)?.voices ?? []
  expect(voice && explainVoice(voice, sales)).toBe(
    'acme: no amount, important (cap on deal-breakers) 0.667 × age 1; ARR 5,000 USD has no rate and is left out',
  )
})
