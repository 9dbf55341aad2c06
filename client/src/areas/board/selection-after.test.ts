import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { selectionAfter } from './selection-after.ts'

const id = (text: string): FeatureId => asId<FeatureId>(text)
const ids = ['a', 'b', 'c', 'd'].map(id)

it('[BD25] toggles one card without an anchor', () => {
  expect(selectionAfter(new Set([id('a')]), id('b'), { ids, anchor: null })).toEqual(new Set(['a', 'b']))
  expect(selectionAfter(new Set([id('a')]), id('a'), { ids, anchor: null })).toEqual(new Set())
})

it('[BD25] adds everything between the anchor and the card, either way round', () => {
  expect(selectionAfter(new Set(), id('d'), { ids, anchor: id('b') })).toEqual(new Set(['b', 'c', 'd']))
  expect(selectionAfter(new Set(), id('a'), { ids, anchor: id('c') })).toEqual(new Set(['a', 'b', 'c']))
  expect(selectionAfter(new Set(), id('a'), { ids, anchor: id('elsewhere') })).toEqual(new Set(['a']))
})
