import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { layOut, withoutDragged } from './lane-layout.ts'
import { rowPlaces } from './row-places.ts'

const ids = ['a', 'b', 'c', 'd'].map((id) => asId<FeatureId>(id))
const layout = layOut(ids, [100, 100, 100, 100])
const [, b] = ids as [FeatureId, FeatureId]

it('[BD14] closes over the card in the hand and opens at the slot, in the order of the lane', () => {
  const resting = withoutDragged(layout, new Set([b]))
  const rows = rowPlaces({ layout, resting, visible: [0, 1, 2], active: b, target: 2, gap: 100 })
  expect(rows.map(({ id, y, isHidden }) => [id, y, isHidden])).toEqual([
    ['a', 0, false],
    ['b', 100, true],
    ['c', 100, false],
    ['d', 300, false],
  ])
})

it('[BD14] puts every row at its own place while nothing is dragged', () => {
  const rows = rowPlaces({ layout, resting: layout, visible: [1, 2], active: null, target: -1, gap: 0 })
  expect(rows.map(({ id, y, height }) => [id, y, height])).toEqual([
    ['b', 100, 94],
    ['c', 200, 94],
  ])
})
