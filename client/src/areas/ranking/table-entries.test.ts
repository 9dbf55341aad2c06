import type { Estimates } from '@parley/shared/model/criterion.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { RoadmapSettings } from '@parley/shared/model/settings.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { aFeature, settingsOf } from '@parley/shared/testing/a-feature.ts'
import { featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { noFilter, type Filter } from '../../store/view-slice.ts'
import { columnsOf } from './columns.ts'
import { tableEntries } from './table-entries.ts'

function keysOf(
  efforts: readonly (number | undefined)[],
  capacities: RoadmapSettings['capacities'],
  filter: Filter = noFilter,
): readonly string[] {
  const settings = { ...settingsOf('ice'), capacities }
  const features = new Map(
    efforts.map((effort, index): [Feature['id'], Feature] => {
      const estimates: Estimates = { iceImpact: 10 - index, iceConfidence: 5, iceEase: 5, ...(effort === undefined ? {} : { effort }) }
      const id = featureId(`f${index}`)
      return [id, aFeature({ id, title: `f${index}`, estimates })]
    }),
  )
  return tableEntries({ ranking: rank({ features, demand: new Map(), settings }), features, settings, filter }).map((entry) =>
    entry.kind === 'cut' ? `– ${entry.words}` : entry.key,
  )
}

it('[RT11] draws the line before the first feature that no longer fits into Now and Next, in the order of rank', () => {
  expect(keysOf([10, 10, 10], { now: 15, next: 10 })).toEqual([
    'f0',
    'f1',
    '– Capacity of Now and Next ends here · 20 of 25 person-days',
    'f2',
  ])
  expect(keysOf([10, 10], { now: 20 })).toEqual(['f0', 'f1'])
  expect(keysOf([10, 10], {})).toEqual(['f0', 'f1'])
  expect(keysOf([10, 1], { next: 5 })).toEqual(['– Capacity of Next ends here · 0 of 5 person-days', 'f0', 'f1'])
})

it('[RT11] counts a blank effort as nothing and says so, and does not move the line for a filter', () => {
  expect(keysOf([undefined, 10, 10], { now: 10 })).toEqual([
    'f0',
    'f1',
    '– Capacity of Now ends here · 10 of 10 person-days · 1 above without an effort',
    'f2',
  ])
  expect(keysOf([5, 5, 10], { now: 10 }, { ...noFilter, text: 'f2' })).toEqual(['– Capacity of Now ends here · 10 of 10 person-days', 'f2'])
})

it('[RT3] has a column for each estimate of the method, and with less room little else', () => {
  expect(columnsOf(methods.ice, 'large').map(({ id }) => id)).toEqual([
    'rank',
    'key',
    'title',
    'product',
    'horizon',
    'status',
    'iceImpact',
    'iceConfidence',
    'iceEase',
    'score',
    'owner',
  ])
  expect(columnsOf(methods.value_effort, 'medium').map(({ id }) => id)).toEqual(['rank', 'title', 'value', 'effort', 'score'])
  expect(columnsOf(methods.value_effort, 'small').map(({ id }) => id)).toEqual(['rank', 'title', 'score', 'value', 'effort'])
})
