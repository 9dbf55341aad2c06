import { expect, it } from 'vitest'
import { featureId } from '../testing/builders.ts'
import { aFeature } from '../testing/a-feature.ts'
import { foldChanges } from './fold-changes.ts'
import { planChangesOf, type LogEntry } from './plan-changes-of.ts'

const a = featureId('a')
const reader = {
  features: new Map([[a, aFeature({ id: a, horizon: 'now', visibility: 'public' })]]),
  today: '2026-11-25',
  isPerson: (actor: string) => actor === 'mara',
}
const quarter = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' }

function entry(key: string, before: unknown, after: unknown, actor = 'mara'): LogEntry {
  return { at: 1_700_000_000_000, actor, key, before: JSON.stringify(before), after: JSON.stringify(after) }
}

it.each([
  ['a new feature', entry('feature/a/title', null, 'Export'), { field: 'present', before: false, after: true }],
  ['a deletion', entry('feature/a/deletedAt', null, '2026-11-25T12:00:00.000Z'), { field: 'present', before: true, after: false }],
  ['a title', entry('feature/a/title', 'Export', 'Exports'), { field: 'title', before: 'Export', after: 'Exports' }],
  ['a horizon', entry('feature/a/horizon', null, 'now'), { field: 'horizon', before: 'none', after: 'now' }],
  ['a window', entry('feature/a/window', null, quarter), { field: 'window', before: null, after: quarter }],
  ['a window nobody can read', entry('feature/a/window', 7, quarter), { field: 'window', before: null, after: quarter }],
  ['a status', entry('feature/a/status', 'idea', 'planned'), { field: 'status', before: 'idea', after: 'planned' }],
  ['a confidence', entry('feature/a/estimate.confidence', 50, null), { field: 'confidence', before: 50, after: null }],
  [
    'a word of product instead of the policy',
    entry('guidance/a/prospect', null, { verdict: 'ask_pm', sentence: null }),
    { field: 'guidance', before: 'mention_ok', after: 'ask_pm' },
  ],
] as const)('[BF7] tells of %s', (_, logged, told) => {
  expect(planChangesOf([logged], reader)).toMatchObject([{ ...told, featureId: 'a', actorId: 'mara', at: '2023-11-14T22:13:20.000Z' }])
})

it.each([
  entry('feature/a/horizon', 'now', 'later', 'server'),
  entry('feature/a/order', 'a0', 'a1'),
  entry('feature/a/estimate.reach', 1, 2),
  entry('guidance/a/partner', null, { verdict: 'ask_pm' }),
  entry('objective/o/title', null, 'Win'),
  entry('feature//title', null, 'x'),
])('[BF7] leaves out what is nobody’s news (%#)', (logged) => {
  expect(planChangesOf([logged], reader)).toEqual([])
})

it('[BF7] comes to nothing where a sentence changed and no verdict', () => {
  const log = [entry('guidance/a/prospect', { verdict: 'ask_pm', sentence: 'One' }, { verdict: 'ask_pm', sentence: 'Two' })]
  expect(foldChanges(planChangesOf(log, reader))).toEqual([])
})
