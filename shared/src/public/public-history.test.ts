import { expect, it } from 'vitest'
import { publicDiff, isNothing } from './public-diff.ts'
import { badgesOf, publicEvents } from './public-history.ts'
import { aCard, aRoadmap } from './public-fixture.spec.ts'
import { withdraw } from './withdraw.ts'

const first = aRoadmap(aCard('a'), aCard('b', { lane: 'next' }))
const second = aRoadmap(aCard('a', { lane: 'shipped', title: 'New words' }), aCard('c'))
const versions = [
  { number: 1, month: '2026-09', roadmap: first },
  { number: 2, month: '2026-11', roadmap: second },
]

it('[PU9] says what outsiders will newly see, and no longer, field by field', () => {
  const { added, removed, changed, page } = publicDiff(first, { ...second, intro: 'Welcome.' })
  expect(added.map(({ id }) => id)).toEqual(['c'])
  expect(removed.map(({ id }) => id)).toEqual(['b'])
  expect(changed.map(({ changes }) => changes)).toEqual([
    [
      { field: 'Column', before: 'Now', after: 'Recently shipped' },
      { field: 'Title', before: 'a', after: 'New words' },
    ],
  ])
  expect(page).toEqual([{ field: 'Introduction', before: 'Hello.', after: 'Welcome.' }])
  expect(publicDiff(null, first).added).toHaveLength(2)
})

it('[PU9] says that the same cards stand in another order, and that nothing changed when nothing did', () => {
  expect(publicDiff(first, aRoadmap(...first.cards.toReversed())).isReordered).toBe(true)
  expect(isNothing(publicDiff(first, aRoadmap(...first.cards)))).toBe(true)
  expect(isNothing(publicDiff(first, second))).toBe(false)
})

it('[PU10] tells what happened to the cards that are public now, in the words of now, and nothing of those that are not', () => {
  expect(publicEvents(versions, second).map(({ kind, month, lane, card }) => [kind, month, lane, card.title])).toEqual([
    ['added', '2026-11', 'now', 'c'],
    ['moved', '2026-11', 'shipped', 'New words'],
    ['added', '2026-09', 'now', 'New words'],
  ])
})

it('[PU10] does not tell when something was added that it does not know', () => {
  const later = versions.map((version) => ({ ...version, number: version.number + 200 }))
  expect(publicEvents(later, second).map(({ kind, card }) => [kind, card.id])).toEqual([
    ['added', 'c'],
    ['moved', 'a'],
  ])
})

it('[PU11] marks what is new or moved since last month, and nothing on the day everything was new', () => {
  expect([...badgesOf(versions, second, '2026-12')]).toEqual([
    ['c', 'new'],
    ['a', 'moved'],
  ])
  expect(badgesOf(versions, second, '2027-01').size).toBe(0)
  expect(badgesOf(versions.slice(0, 1), first, '2026-09').size).toBe(0)
})

it('[PU12] takes away what may no longer be public and changes nothing else', () => {
  const without = withdraw({ ...first, themes: [{ lane: 'later', name: 'Gone' }] }, aRoadmap(aCard('b', { title: 'Unreleased words' })))
  expect(without).toEqual({ ...first, cards: [first.cards[1]], themes: [] })
  expect(withdraw(first, first)).toBe(first)
})

it('[PU12] takes away summaries, themes and periods that were taken back, and brings no new words', () => {
  const told = aCard('a', { title: 'Old', summary: 'Old', theme: 'Old', period: 'Q1 2027' })
  const now = aCard('a', { title: 'New', summary: 'New', theme: null, period: null })
  expect(withdraw(aRoadmap(told), aRoadmap(now)).cards).toEqual([{ ...told, theme: null, period: null }])
  const richer = aRoadmap(aCard('a'))
  expect(withdraw(richer, aRoadmap(told))).toBe(richer)
})
