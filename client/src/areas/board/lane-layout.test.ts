import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it, vi } from 'vitest'
import { emptyLayout, layOut, relayOut, slotAt, slotTop, withoutDragged, type Sized } from './lane-layout.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => asId<FeatureId>(id)) as [FeatureId, FeatureId, FeatureId, FeatureId]
const layout = layOut([a, b, c], [100, 50, 100])

it('[BD10] finds the slot before the first card whose middle lies below a point', () => {
  const offsets = [-20, 49, 51, 124, 126, 199, 201, 9000]
  expect(offsets.map((offset) => slotAt(layout, offset))).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
  expect(slotAt(emptyLayout, 10)).toBe(0)
})

it('[BD10] agrees with a plain search through a lane of thousands', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => asId<FeatureId>(`f${index}`))
  const long = layOut(
    ids,
    ids.map((_, index) => (index % 3 === 0 ? 112 : 94)),
  )
  for (let offset = -50; offset < long.total + 50; offset += 997) {
    const found = ids.findIndex((_, index) => slotTop(long, index) + (long.pitches[index] ?? 0) / 2 >= offset)
    expect(slotAt(long, offset)).toBe(found === -1 ? ids.length : found)
  }
})

it('[BD10] takes the cards in the hand out of the lane before slots are counted', () => {
  const resting = withoutDragged(layout, new Set([b, d]))
  expect([resting.ids, resting.starts, resting.total]).toEqual([[a, c], [0, 100], 200])
  expect(withoutDragged(layout, new Set([d]))).toBe(layout)
  expect(slotTop(resting, 2)).toBe(200)
})

const sourceOf = (id: FeatureId): { title: FeatureId } => sources.get(id) ?? { title: id }
const sources = new Map([a, b, c].map((id) => [id, { title: id }]))
const none: Sized<{ title: FeatureId }> = { layout: emptyLayout, sources: [] }

it('[BD5] keeps the layout and works out no height again while nothing changed', () => {
  const first = relayOut(none, { ids: [a, b], sourceOf, pitchOf: () => 90 })
  const pitchOf = vi.fn<() => number>(() => 90)
  expect(relayOut(first, { ids: [a, b], sourceOf, pitchOf })).toBe(first)
  expect(pitchOf).not.toHaveBeenCalled()
})

it('[BD5] keeps the layout when a feature changed but its card has the same height', () => {
  const first = relayOut(none, { ids: [a, b], sourceOf, pitchOf: () => 90 })
  const second = relayOut(first, { ids: [a, b], sourceOf: (id) => (id === a ? { title: id } : sourceOf(id)), pitchOf: () => 90 })
  expect(second.layout).toBe(first.layout)
})

it('[BD5] lays out anew when cards come, go, swap or grow', () => {
  const first = relayOut(none, { ids: [a, b], sourceOf, pitchOf: () => 90 })
  const lists = [[a, b, c], [a], [b, a], []]
  for (const ids of lists) expect(relayOut(first, { ids, sourceOf, pitchOf: () => 90 }).layout.ids).toEqual(ids)
  const grown = relayOut(first, { ids: [a, b], sourceOf: (id) => ({ title: id }), pitchOf: () => 120 })
  expect(grown.layout.starts).toEqual([0, 120])
})
