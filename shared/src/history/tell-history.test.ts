import { expect, it } from 'vitest'
import { project } from '../projection/project.ts'
import { applyAll, aPlanWith, featureId } from '../testing/builders.ts'
import { zones } from '../document/zone.ts'
import { comparePlans } from './compare-plans.ts'
import { entriesOf, entriesReader } from './entries.ts'
import { entityScope, isInScope, purgeScope } from './entity-scope.ts'
import { fieldWords, type NameOf } from './field-words.ts'
import { groupChanges, type EntryChange } from './group-changes.ts'
import { playChanges, replayTimes } from './replay.ts'

const minute = 60_000
const nameOf: NameOf = (kind, id) => (id === 'gone' ? undefined : `${kind} ${id}`)

function change(key: string, before: unknown, after: unknown, rest: Partial<EntryChange> = {}): EntryChange {
  return { seq: 1, at: 0, actor: 'ana', key, before: JSON.stringify(before), after: JSON.stringify(after), ...rest }
}

function told(key: string, before: unknown, after: unknown): unknown {
  return fieldWords(change(key, before, after), nameOf)
}

it('[HY7] joins what one person did within a quarter of an hour, from first to last value, and drops what came to nothing', () => {
  const groups = groupChanges([
    change('feature/f1/status', 'planned', 'shipped', { at: 100 * minute }),
    change('feature/f1/title', 'B', 'A', { at: 32 * minute, actor: 'ben' }),
    change('feature/f1/title', 'A', 'B', { at: 31 * minute, actor: 'ben' }),
    change('feature/f1/horizon', 'next', 'now', { at: 30 * minute }),
    change('feature/f1/horizon', 'later', 'next', { at: 20 * minute }),
    change('feature/f1/horizon', 'none', 'later', { at: 5 * minute }),
  ])
  expect(
    groups.map(({ actor, from, to, changes }) => [actor, from / minute, to / minute, changes.map(({ before, after }) => [before, after])]),
  ).toEqual([
    ['ana', 100, 100, [['"planned"', '"shipped"']]],
    ['ana', 20, 30, [['"later"', '"now"']]],
    ['ana', 5, 5, [['"none"', '"later"']]],
  ])
})

it('[HY8] tells fields by their names and values by theirs, and nothing of what nobody decides', () => {
  expect(told('feature/f1/status', 'in_progress', 'shipped')).toEqual({ field: 'Status', before: 'in progress', after: 'shipped' })
  expect(told('feature/f1/ownerId', 'ben', 'gone')).toEqual({ field: 'Owner', before: 'person ben', after: 'a person that is gone' })
  expect(told('feature/f1/estimate.effort', null, 8)).toEqual({ field: 'Effort', before: null, after: '8' })
  expect(told('link/f1/k1', null, 2)).toEqual({ field: 'Serves “keyResult k1”', before: null, after: 'contribution 2' })
  expect(told('guidance/f1/prospect', null, { verdict: 'promise_ok' })).toMatchObject({ field: 'To prospects', after: 'may be promised' })
  expect(told('brief/f1/text', null, null)).toEqual({ field: 'Brief', before: null, after: 'edited' })
  expect(told('request/ana/r1/triage', 'new', 'needs_info')).toEqual({ field: 'Triage', before: 'new', after: 'needs info' })
  expect(told('feature/f1/order', 'a', 'b')).toBe(undefined)
})

it('[HY9] tells what is different between two states, the largest change first', () => {
  const plan = aPlanWith({ now: ['f1', 'f2'], later: ['f3'] })
  const before = project(plan)
  applyAll(plan, [
    { kind: 'edit-feature', featureId: featureId('f1'), edit: { status: 'declined' } },
    { kind: 'delete-feature', featureId: featureId('f2') },
    { kind: 'move-feature', featureId: featureId('f3'), place: { horizon: 'now', after: null, before: null } },
    {
      kind: 'add-feature',
      featureId: featureId('f4'),
      title: 'New',
      productId: null,
      place: { horizon: 'next', after: null, before: null },
    },
  ])
  const found = comparePlans(before, project(plan))
  expect(found.map(({ featureId: id, kind }) => [id, kind])).toEqual([
    ['f2', 'removed'],
    ['f1', 'declined'],
    ['f3', 'sooner'],
    ['f4', 'added'],
  ])
  expect(found[2]?.words).toEqual([{ field: 'Horizon', before: 'Later', after: 'Now' }])
  expect(comparePlans(before, before)).toEqual([])
})

it('[HY10] plays logged changes on a past state to the state they led to, but for places, with long pauses cut short', () => {
  const plan = aPlanWith({ now: ['f1'] })
  const start = entriesOf(plan)
  const played = playChanges(start, [
    change('feature/f1/status', null, 'planned'),
    change('feature/f1/horizon', 'now', null),
    change('capacity/now', null, 40),
  ])
  const view = project(entriesReader(played, zones))
  expect(view.features.get(featureId('f1'))).toMatchObject({ status: 'planned', horizon: 'none' })
  expect(view.settings.capacities).toEqual({ now: 40 })
  expect(entriesOf(plan)).toEqual(start)
  expect(replayTimes([{ at: 0 }, { at: 0 }, { at: 100 }, { at: 3_600_000 }])).toEqual([0, 0, 500, 4500])
})

it('[TK11] tells of links that were added, labelled and removed', () => {
  const address = 'https://github.com/acme/app/issues/1'
  const link = (label: string | null): unknown => ({ address, label, at: '2026-11-25T10:00:00.000Z' })
  const words = [
    [null, link(null)],
    [link(null), link('The spec')],
    [link('The spec'), null],
  ].map(([before, after]) => fieldWords(change('externalLink/f1/l1', before, after), () => undefined))
  expect(words.map((one) => one && [one.field, one.before, one.after])).toEqual([
    ['Link', null, address],
    ['Link', address, `The spec: ${address}`],
    ['Link', `The spec: ${address}`, null],
  ])
  const scope = entityScope('feature/f1')
  expect(scope && ['externalLink/f1/l1', 'linkState/f1/l1'].map((key) => isInScope(scope, key))).toEqual([true, false])
  const purged = purgeScope('feature/f1')
  expect(purged && isInScope(purged, 'linkState/f1/l1')).toBe(true)
})

it('[HY11] names what belongs to a thing, and to nothing else', () => {
  const feature = entityScope('feature/f1')
  expect(
    feature &&
      ['feature/f1/title', 'link/f1/k1', 'brief/f1/text', 'feature/f10/title', 'comment/f1/a/c'].map((key) => isInScope(feature, key)),
  ).toEqual([true, true, true, false, false])
  const comment = purgeScope('comment/f1/ana/c1')
  expect(
    comment &&
      ['comment/f1/ana/c1', 'comment/f1/ana/c10', 'reaction/f1/c1/ben/heart', 'resolution/f1/c1'].map((key) => isInScope(comment, key)),
  ).toEqual([true, false, true, true])
  const purged = purgeScope('feature/f1')
  expect(purged && isInScope(purged, 'comment/f1/ana/c1')).toBe(true)
  for (const name of ['feature', 'feature/', 'feature/f1/x', 'setting/name', 'request/r1', '__proto__/a'])
    expect(entityScope(name)).toBe(undefined)
})
