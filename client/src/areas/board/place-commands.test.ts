import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { placeAt, placeCommands } from './place-commands.ts'

const [a, b, x, y] = ['a', 'b', 'x', 'y'].map((id) => asId<FeatureId>(id)) as [FeatureId, FeatureId, FeatureId, FeatureId]

it('[BD11] names the neighbours that are shown around the slot, and open ends', () => {
  expect([0, 1, 2].map((index) => placeAt([a, b], { lane: 'next', index }))).toEqual([
    { horizon: 'next', after: null, before: a },
    { horizon: 'next', after: a, before: b },
    { horizon: 'next', after: b, before: null },
  ])
  expect(placeAt([], { lane: 'now', index: 0 })).toEqual({ horizon: 'now', after: null, before: null })
})

it('[BD12] puts a stack into one slot, each card after the one before', () => {
  expect(placeCommands([x, y], [a, b], { lane: 'later', index: 1 })).toEqual([
    { kind: 'move-feature', featureId: x, place: { horizon: 'later', after: a, before: b } },
    { kind: 'move-feature', featureId: y, place: { horizon: 'later', after: x, before: b } },
  ])
})
