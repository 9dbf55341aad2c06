import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '../base/instant.ts'
import { companyKinds } from '../model/company.ts'
import { asId, type CompanyId, type DealId, type FeatureId, type RequestId } from '../model/ids.ts'
import type { Importance, Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { aCompany, aDeal, aRequest, euros, lost, open, salesOf, won } from '../testing/a-sales-view.ts'
import { demandOf } from './demand-of.ts'

const today = '2027-01-01'
const companyIds = ['c0', 'c1', 'c2', 'c3', 'c4'].map((id) => asId<CompanyId>(id))
const dealIds = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'].map((id) => asId<DealId>(id))
const featureIds = ['f1', 'f2', 'f3'].map((id) => asId<FeatureId>(id))
const requestIds = Array.from({ length: 16 }, (_, index) => asId<RequestId>(`r${index}`))
const instants = ['2025-03-01', '2026-07-05', '2026-11-20', '2027-01-01'].map((day) => `${day}T09:30:00.000Z`)

const someMoney = fc.option(
  fc.record({ amount: fc.integer({ min: 0, max: 50_000_000 }), currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY', 'GBP') }),
  { nil: null },
)
const someCompany = fc
  .record({ id: fc.constantFrom(...companyIds), kind: fc.constantFrom(...companyKinds, 'customer' as const), arr: someMoney })
  .map(({ id, ...about }) => aCompany(id, about))
const someDeal = fc
  .record({
    id: fc.constantFrom(...dealIds),
    companyId: fc.constantFrom(...companyIds),
    stageId: fc.constantFrom(open, open, won, lost, null),
    amount: someMoney,
    closedOn: fc.constantFrom(null, '2025-06-01', '2026-12-01'),
    renews: fc.boolean(),
  })
  .map(({ id, companyId, ...about }) => aDeal(id, companyId, about))
const someRequest = fc
  .record({
    id: fc.constantFrom(...requestIds),
    companyId: fc.option(fc.constantFrom(...companyIds), { nil: null }),
    dealId: fc.option(fc.constantFrom(...dealIds), { nil: null }),
    importance: fc.constantFrom<Importance>(0, 1, 2, 3),
    aboutFeatureId: fc.option(fc.constantFrom(...featureIds), { nil: null }),
    featureId: fc.option(fc.constantFrom(...featureIds), { nil: null }),
    askedAt: fc.constantFrom(null, ...instants),
    reaffirmedAt: fc.constantFrom(null, ...instants),
    triage: fc.constantFrom('new' as const, 'linked' as const, 'declined' as const),
    mergedIntoId: fc.option(fc.constantFrom(...requestIds), { nil: null, freq: 3 }),
  })
  .map(({ id, ...about }) => aRequest(id, about))

/** Without a cap, which lets one rep's requests bear on one another. */
const someSales = fc
  .record({
    companies: fc.array(someCompany, { maxLength: 8 }),
    deals: fc.array(someDeal, { maxLength: 10 }),
    requests: fc.array(someRequest, { maxLength: 24 }),
  })
  .map((parts) =>
    salesOf({
      ...parts,
      settings: {
        dealBreakersPerQuarter: 1000,
        rates: new Map([
          ['USD', { perUnit: 0.92, asOf: today }],
          ['JPY', { perUnit: 0.0061, asOf: today }],
        ]),
      },
    }),
  )

function withRequests(sales: SalesView, ...more: readonly Request[]): SalesView {
  return { ...sales, requests: new Map([...sales.requests, ...more.map((request) => [request.id, request] as const)]) }
}

/** Amount, companies and requests of each feature. */
function figures(sales: SalesView, on: Day = today): Readonly<Record<string, readonly [number, number, number]>> {
  return Object.fromEntries([...demandOf(sales, on)].map(([id, { amount, companies, requests }]) => [id, [amount, companies, requests]]))
}

function figuresOf(sales: SalesView, featureId: string, on: Day = today): readonly [number, number, number] {
  return figures(sales, on)[featureId] ?? [0, 0, 0]
}

const pick = fc.nat()

function oneOf<T>(values: ReadonlyMap<string, T>, index: number): T | undefined {
  return [...values.values()][index % Math.max(1, values.size)]
}

it('[DE10] never falls by a request of a company that had not asked', () => {
  fc.assert(
    fc.property(someSales, someRequest, fc.integer({ min: 0, max: 9_000_000 }), (sales, request, arr) => {
      const stranger = aCompany('stranger', { arr: { amount: arr, currency: 'EUR' } })
      const known = { ...sales, companies: new Map(sales.companies).set(stranger.id, stranger) }
      const asked = withRequests(known, { ...request, id: asId<RequestId>('new'), companyId: stranger.id, importance: 1 })
      for (const featureId of featureIds) {
        const [amount, companies] = figuresOf(known, featureId)
        const after = figuresOf(asked, featureId)
        expect(after[0]).toBeGreaterThanOrEqual(amount)
        expect(after[1]).toBeGreaterThanOrEqual(companies)
      }
    }),
    { numRuns: 300 },
  )
})

it('[DE10] never falls by a higher importance', () => {
  fc.assert(
    fc.property(someSales, pick, fc.constantFrom<Importance>(1, 2, 3), (sales, index, importance) => {
      const request = oneOf(sales.requests, index)
      if (request === undefined || request.importance >= importance) return
      const raised = withRequests(sales, { ...request, importance })
      for (const featureId of featureIds) {
        const [amount, companies] = figuresOf(sales, featureId)
        const after = figuresOf(raised, featureId)
        expect(after[0]).toBeGreaterThanOrEqual(amount)
        expect(after[1]).toBeGreaterThanOrEqual(companies)
      }
    }),
    { numRuns: 500 },
  )
})

it('[DE11] is the same in whatever order things were written', () => {
  const shuffled = someSales.chain((sales) =>
    fc.tuple(
      fc.constant(sales),
      fc.shuffledSubarray([...sales.requests], { minLength: sales.requests.size }),
      fc.shuffledSubarray([...sales.deals], { minLength: sales.deals.size }),
      fc.shuffledSubarray([...sales.companies], { minLength: sales.companies.size }),
      fc.integer({ min: 0, max: 4 }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([sales, requests, deals, companies, cap]) => {
      const settings = { ...sales.settings, dealBreakersPerQuarter: cap }
      const other = { ...sales, settings, requests: new Map(requests), deals: new Map(deals), companies: new Map(companies) }
      expect(Object.fromEntries(demandOf(other, today))).toEqual(Object.fromEntries(demandOf({ ...sales, settings }, today)))
    }),
    { numRuns: 300 },
  )
})

it('[DE12] does not count a company or its deal twice, however often its people ask', () => {
  fc.assert(
    fc.property(someSales, pick, fc.constantFrom<Importance>(0, 1, 2, 3), (sales, index, importance) => {
      const request = oneOf(sales.requests, index)
      if (request === undefined || importance > request.importance) return
      const again = withRequests(sales, { ...request, id: asId<RequestId>('again'), importance })
      for (const featureId of featureIds) expect(figuresOf(again, featureId).slice(0, 2)).toEqual(figuresOf(sales, featureId).slice(0, 2))
    }),
    { numRuns: 500 },
  )
})

it('[DE12] counts each of two deals of one company once', () => {
  const companies = [aCompany('c0', { arr: euros(1000) })]
  const deals = [aDeal('d0', 'c0', { amount: euros(100) }), aDeal('d1', 'c0', { amount: euros(200) })]
  const requests = ['d0', 'd1', 'd0', 'd1'].map((deal, index) =>
    aRequest(`r${index}`, { companyId: asId<CompanyId>('c0'), dealId: asId<DealId>(deal), importance: index < 2 ? 3 : 1 }),
  )
  expect(figuresOf(salesOf({ companies, deals, requests }), 'f1')).toEqual([115_000, 1, 4])
})

it('[DE7] keeps all that is counted when a request is merged into another of the same feature', () => {
  fc.assert(
    fc.property(someSales, pick, pick, (sales, first, second) => {
      const from = oneOf(sales.requests, first)
      const into = oneOf(sales.requests, second)
      if (from === undefined || into === undefined || from.id === into.id || from.triage === 'declined' || into.triage === 'declined')
        return
      const about = { featureId: featureIds[0] ?? null, mergedIntoId: null, deletedAt: null }
      const apart = withRequests(sales, { ...from, ...about }, { ...into, ...about })
      const merged = withRequests(apart, { ...from, ...about, triage: 'merged', mergedIntoId: into.id })
      expect(figures(merged)).toEqual(figures(apart))
    }),
    { numRuns: 300 },
  )
})

it('[DE1] halves what a company pays each 180 days nobody reaffirms it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_00 }), fc.constantFrom<Importance>(1, 2, 3), (arr, importance) => {
      const sales = salesOf({
        companies: [aCompany('c0', { arr: { amount: arr, currency: 'EUR' } })],
        requests: [aRequest('r0', { companyId: asId<CompanyId>('c0'), importance, askedAt: '2026-07-05T23:59:00.000Z' })],
      })
      const [then] = figuresOf(sales, 'f1', '2026-07-05')
      const [now] = figuresOf(sales, 'f1', '2027-01-01')
      expect(Math.abs(now - then / 2)).toBeLessThanOrEqual(1)
    }),
  )
})

it('[DE13] takes less than 20 ms for 2,000 requests', () => {
  const companies = Array.from({ length: 250 }, (_, index) => aCompany(`c${index}`, { arr: euros(index * 1000) }))
  const deals = Array.from({ length: 400 }, (_, index) => aDeal(`d${index}`, `c${index % 250}`, { amount: euros(index * 500) }))
  const requests = Array.from({ length: 2000 }, (_, index) =>
    aRequest(`r${index}`, {
      companyId: asId<CompanyId>(`c${index % 250}`),
      dealId: index % 3 === 0 ? asId<DealId>(`d${index % 250}`) : null,
      importance: index % 2 === 0 ? 3 : 2,
      aboutFeatureId: asId<FeatureId>(`f${index % 300}`),
      askedAt: instants[index % 4] ?? null,
    }),
  )
  const sales = salesOf({ companies, deals, requests })
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    demandOf(sales, today)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(20)
})
