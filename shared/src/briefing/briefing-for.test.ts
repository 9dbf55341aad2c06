import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Feature } from '../model/feature.ts'
import { asId, type CompanyId, type DealId, type FeatureId, type UserId } from '../model/ids.ts'
import { emptySales } from '../projection/sales-view.ts'
import { aFeature } from '../testing/a-feature.ts'
import { aDeal, aPromise, aRequest, byId, euros, lost, salesOf } from '../testing/a-sales-view.ts'
import { briefingFor, type BriefingItem, type BriefingSources } from './briefing-for.ts'
import { canonicalText } from './canonical-text.ts'
import { changeKindOf } from './change-kind.ts'
import type { PlanChange } from './plan-change.ts'

const sam = asId<UserId>('sam')
const pia = asId<UserId>('pia')
const ids = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'].map((id) => asId<FeatureId>(id))
const q1 = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } as const
const q2 = { start: '2027-04-01', end: '2027-06-30', resolution: 'quarter' } as const
const then = '2027-01-02T00:00:00.000Z'

type EndsOf<C> = C extends PlanChange ? Pick<C, 'field' | 'before' | 'after'> : never
type Ends = EndsOf<PlanChange>

function change(featureId: string, ends: Ends, at = then): PlanChange {
  return { at, actorId: pia, featureId: asId<FeatureId>(featureId), ...ends }
}

const slip: Ends = { field: 'horizon', before: 'now', after: 'later' }
const sooner: Ends = { field: 'horizon', before: 'later', after: 'now' }
const rename: Ends = { field: 'title', before: 'A', after: 'B' }

function guidance({ title }: Feature): ReturnType<BriefingSources['guidance']> {
  return { sentence: `Say ${title}.`, dontSay: null }
}

function briefing(about: Partial<BriefingSources>): readonly BriefingItem[] {
  const features = byId(ids.map((id) => aFeature({ id, title: `Feature ${id}` })))
  return briefingFor({ changes: [], features, sales: emptySales, userId: sam, guidance, ...about })
}

it.each([
  ['added', [{ field: 'present', before: false, after: true }, rename], {}],
  ['removed', [{ field: 'present', before: true, after: false }, slip], { deletedAt: then }],
  [null, [slip], { deletedAt: then }],
  [null, [], {}],
  ['declined', [{ field: 'status', before: 'planned', after: 'declined' }, sooner], {}],
  ['shipped', [{ field: 'status', before: 'in_progress', after: 'shipped' }, rename], {}],
  ['slipped', [slip, rename], {}],
  ['sooner', [sooner, rename], {}],
  ['slipped', [{ field: 'window', before: q1, after: q2 }], {}],
  ['sooner', [{ field: 'window', before: q2, after: q1 }], {}],
  ['slipped', [{ field: 'window', before: q1, after: null }], {}],
  ['moved', [{ field: 'window', before: null, after: q1 }], {}],
  ['moved', [{ field: 'window', before: q1, after: q2 }, sooner], {}],
  ['moved', [{ field: 'status', before: 'idea', after: 'planned' }], {}],
  ['slipped', [{ field: 'status', before: 'shipped', after: 'in_progress' }], {}],
  [
    'guidance',
    [
      { field: 'guidance', before: 'ask_pm', after: 'mention_ok' },
      { field: 'confidence', before: 50, after: 80 },
    ],
    {},
  ],
  ['confidence', [{ field: 'confidence', before: 50, after: null }, rename], {}],
  ['wording', [rename], {}],
] as const)('[BF3] calls it %s (%#)', (kind, ends, about) => {
  expect(
    changeKindOf(
      ends.map((one) => change('f1', one)),
      aFeature(about),
    ),
  ).toBe(kind)
})

it('[BF4] puts what my deals and promises hang on first, by amount, then my requests, then the largest changes', () => {
  const deals = [
    aDeal('small', 'acme', { amount: euros(10_000), ownerId: sam }),
    aDeal('large', 'acme', { amount: euros(90_000), ownerId: pia }),
    aDeal('over', 'acme', { amount: euros(900_000), ownerId: sam, stageId: lost }),
  ]
  const promises = [
    aPromise({ featureId: asId<FeatureId>('f5'), dealId: asId<DealId>('large') }),
    aPromise({ id: asId('p2'), featureId: asId<FeatureId>('f1'), state: 'released' }),
    aPromise({ id: asId('p3'), featureId: asId<FeatureId>('f1'), deletedAt: then }),
    aPromise({ id: asId('p4'), featureId: asId<FeatureId>('f1'), authorId: pia, dealId: asId<DealId>('large') }),
  ]
  const requests = [
    aRequest('r1', { aboutFeatureId: asId<FeatureId>('f4'), authorId: pia, dealId: asId<DealId>('small') }),
    aRequest('r2', { aboutFeatureId: asId<FeatureId>('f3'), dealId: asId<DealId>('over'), companyId: asId<CompanyId>('acme') }),
  ]
  const changes = [
    change('f1', rename),
    change('f2', slip),
    change('f3', rename),
    change('f4', rename),
    change('f5', rename),
    change('f6', sooner),
  ]
  const items = briefing({ changes, sales: salesOf({ deals, promises, requests }) })
  expect(items.map(({ featureId, stake }) => [featureId, stake.promises, stake.deals, stake.requests, stake.amount])).toEqual([
    ['f5', 1, 1, 0, 4_500_000],
    ['f4', 0, 1, 0, 500_000],
    ['f3', 0, 0, 1, 0],
    ['f2', 0, 0, 0, 0],
    ['f6', 0, 0, 0, 0],
    ['f1', 0, 0, 0, 0],
  ])
})

it('[BF5] tells a change before and after, with what to say', () => {
  const changes = [
    change('f1', slip),
    change('f1', { field: 'window', before: q1, after: null }, '2027-01-03T00:00:00.000Z'),
    change('f1', { field: 'confidence', before: null, after: 80 }),
    change('f1', { field: 'guidance', before: 'mention_ok', after: 'ask_pm' }),
    change('f1', { field: 'status', before: 'in_progress', after: 'discovery' }),
    change('f1', rename),
  ]
  const [item] = briefing({ changes })
  expect(item).toMatchObject({ title: 'Feature f1', changeKind: 'slipped', say: 'Say Feature f1.', at: '2027-01-03T00:00:00.000Z' })
  expect(item?.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)).toEqual([
    'Status: in progress → discovery',
    'Horizon: Now → Later',
    'Window: Q1 2027 → none',
    'Confidence: not estimated → 80 %',
    'To prospects: may be mentioned → ask product first',
    'Title: “A” → “B”',
  ])
})

it('[BF5] tells of a new feature where it stands, and of a removed one no more than that', () => {
  const features = byId([aFeature({ horizon: 'next', window: q1 }), aFeature({ id: asId('f2'), deletedAt: then })])
  const changes = [
    change('f1', { field: 'present', before: false, after: true }),
    change('f1', rename),
    change('f2', { field: 'present', before: true, after: false }),
    change('f2', slip),
    change('unknown', slip),
  ]
  expect(briefing({ changes, features }).map(({ changes: told }) => told)).toEqual([
    [{ field: 'Roadmap', before: 'on it', after: 'not on it' }],
    [{ field: 'Roadmap', before: 'not on it', after: 'in Next for Q1 2027' }],
  ])
})

it('[BF5] leaves out what was moved and moved back', () => {
  const back: Ends = { field: 'horizon', before: 'later', after: 'now' }
  expect(briefing({ changes: [change('f1', slip), change('f1', back, '2027-01-03T00:00:00.000Z')] })).toEqual([])
})

it('[BF6] binds an acknowledgement to the words, not to their order, their time or what is at stake', () => {
  const changes = ids.map((id) => change(id, slip))
  const items = briefing({ changes })
  fc.assert(
    fc.property(fc.shuffledSubarray([...items], { minLength: items.length }), fc.integer(), (other, amount) => {
      const later = other.map((item) => ({ ...item, at: '2027-05-05T00:00:00.000Z', stake: { ...item.stake, amount } }))
      expect(canonicalText(later)).toBe(canonicalText(items))
    }),
  )
  const [first, ...rest] = items
  if (first === undefined) throw new Error('no item')
  const others = [
    { ...first, title: 'Other' },
    { ...first, say: 'Other' },
    { ...first, dontSay: 'Other' },
    { ...first, changeKind: 'moved' as const },
    { ...first, changes: [] },
  ].map((item) => canonicalText([item, ...rest]))
  expect(new Set([canonicalText(items), canonicalText(rest), ...others]).size).toBe(7)
})
