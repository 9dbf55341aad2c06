import { asId, type FeatureId, type ProductId, type UserId } from '@parley/shared/model/ids.ts'
import { aFeature } from '@parley/shared/testing/a-feature.ts'
import { expect, it } from 'vitest'
import { noFilter, type Filter } from '../../store/view-slice.ts'
import { matchesFilter } from '../../store/matches-filter.ts'
import { shownLanes } from './shown-lanes.ts'

const id = (text: string): FeatureId => asId<FeatureId>(text)
const billing = asId<ProductId>('billing')
const mara = asId<UserId>('mara')
const feature = aFeature({ title: 'Überblick for Sales', key: 'PAR-7', tags: ['crm'], productId: billing, ownerId: mara })

function matches(part: Partial<Filter>): boolean {
  return matchesFilter(feature, { ...noFilter, ...part })
}

function found(text: string): boolean {
  return matches({ text })
}

it('[BD1] finds every word typed in title, key or tags, whatever case and accents', () => {
  expect(['', '  ', 'uber', 'SALES über', 'par-7 crm'].map(found)).toEqual([true, true, true, true, true])
  expect(['billing', 'sales marketing'].map(found)).toEqual([false, false])
})

it('[BD1] keeps the chosen product and owner', () => {
  expect([matches({ productId: billing }), matches({ ownerId: mara }), matches({ productId: billing, text: 'nothing' })]).toEqual([
    true,
    true,
    false,
  ])
  expect([matches({ productId: asId<ProductId>('other') }), matches({ ownerId: asId<UserId>('other') })]).toEqual([false, false])
})

const features = new Map(
  [
    aFeature({ id: id('a'), horizon: 'now', title: 'Alpha' }),
    aFeature({ id: id('b'), horizon: 'now', title: 'Beta' }),
    aFeature({ id: id('s'), horizon: 'now', title: 'Sent', status: 'shipped' }),
  ].map((each) => [each.id, each]),
)
const plan = { features, lanes: { now: [id('a'), id('b')], next: [], later: [], none: [], shipped: [id('s')] } }
const view = { filter: noFilter, laneOrder: 'manual' } as const

it('[BD2] shows the lanes as they are, with nothing copied', () => {
  expect(shownLanes({ plan, ranked: [], view })).toBe(plan.lanes)
})

it('[BD2] orders the horizons by score and leaves what is shipped alone', () => {
  const shown = shownLanes({ plan, ranked: [id('b'), id('a')], view: { ...view, laneOrder: 'score' } })
  expect([shown.now, shown.shipped]).toEqual([['b', 'a'], ['s']])
})

it('[BD1] filters each lane in its own order', () => {
  const shown = shownLanes({ plan, ranked: [], view: { ...view, filter: { ...noFilter, text: 'bet' } } })
  expect([shown.now, shown.shipped]).toEqual([['b'], []])
})
