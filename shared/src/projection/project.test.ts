import { expect, it } from 'vitest'
import { keys } from '../document/keys.ts'
import { writeEntries } from '../document/live-doc.ts'
import { aPlanWith, applyAll, featureId, place } from '../testing/builders.ts'
import { observeDocument, type PlanChanges } from '../document/observe-document.ts'
import { project, reproject } from './project.ts'

it('[PJ4] keeps the identity of everything a command did not touch', () => {
  const plan = aPlanWith({ now: ['a', 'b'], next: ['c'] })
  const before = project(plan)
  let changes: PlanChanges = { kind: 'all' }
  observeDocument(plan, (seen) => (changes = seen))
  applyAll(plan, [{ kind: 'edit-feature', featureId: featureId('a'), edit: { title: 'A' } }])
  const after = reproject(before, plan, changes)
  expect(after.features.get(featureId('a'))?.title).toBe('A')
  expect(after.features.get(featureId('b'))).toBe(before.features.get(featureId('b')))
  expect(after.lanes).toBe(before.lanes)
  expect(after.goals).toBe(before.goals)
  expect(after.discussions).toBe(before.discussions)
})

it('[PJ3] takes who made a feature from the stamp, which comes after its title', () => {
  const plan = aPlanWith({ now: ['a'] })
  const before = project(plan)
  let changes: PlanChanges = { kind: 'all' }
  observeDocument(plan, (seen) => (changes = seen))
  const at = '2026-11-26T09:00:00.000Z'
  writeEntries(plan, [{ zone: 'stamps', key: keys.feature(featureId('a'), 'title'), value: { by: 'ana', at, editedAt: null } }], 'server')
  const after = reproject(before, plan, changes)
  expect(after.features.get(featureId('a'))).toMatchObject({ createdBy: 'ana', createdAt: at })
  expect(after).toEqual(project(plan))
})

it('[PJ5] hides deleted and declined features from the lanes and shows shipped ones in a lane of their own', () => {
  const plan = aPlanWith({ now: ['a', 'b', 'c', 'd'] })
  applyAll(plan, [
    { kind: 'delete-feature', featureId: featureId('a') },
    { kind: 'edit-feature', featureId: featureId('b'), edit: { status: 'declined' } },
    { kind: 'edit-feature', featureId: featureId('c'), edit: { status: 'shipped' } },
  ])
  const { lanes, features } = project(plan)
  expect(lanes.now).toEqual(['d'])
  expect(lanes.shipped).toEqual(['c'])
  expect(features.size).toBe(4)
})

it('[PJ6] moves a feature between two neighbours', () => {
  const plan = aPlanWith({ now: ['a', 'b'], next: ['c', 'd'] })
  applyAll(plan, [{ kind: 'move-feature', featureId: featureId('a'), place: place('next', featureId('c'), featureId('d')) }])
  expect(project(plan).lanes.next).toEqual(['c', 'a', 'd'])
})
