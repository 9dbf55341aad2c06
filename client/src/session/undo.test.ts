import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { openPlan, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { project } from '@parley/shared/projection/project.ts'
import { aPlanWith, contextOf, featureId, place, sam } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { origins } from './origins.ts'
import { watchUndo, type Undo } from './undo.ts'

const a = featureId('a')

/** Two browsers on one plan that hear everything at once. */
function pair(): { readonly mine: PlanDoc; readonly theirs: PlanDoc } {
  const mine = aPlanWith({ now: ['a', 'b'], next: [] })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(mine.doc))
  mine.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'link' && Y.applyUpdate(doc, update, 'link'))
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'link' && Y.applyUpdate(mine.doc, update, 'link'))
  return { mine, theirs: openPlan(doc) }
}

function act(plan: PlanDoc, command: Command, origin: unknown = origins.command): void {
  const result = applyCommand(plan, command, { ...contextOf(sam), origin })
  expect(result.ok).toBe(true)
}

function undoIn({ doc, zones }: PlanDoc): Undo {
  let step = 0
  return watchUndo({ doc, zones, nextStep: () => (step += 1) })
}

it('[SE8] takes back one’s own commands one by one, and makes them again', () => {
  const { mine, theirs } = pair()
  const undo = undoIn(mine)
  act(mine, { kind: 'edit-feature', featureId: a, edit: { title: 'A' } })
  act(mine, { kind: 'move-feature', featureId: a, place: place('next') })
  expect(undo.undo()).toBe(true)
  expect(project(theirs).lanes.now).toEqual(['a', 'b'])
  expect(project(theirs).features.get(a)?.title).toBe('A')
  expect(undo.undo()).toBe(true)
  expect(project(theirs).features.get(a)?.title).toBe('a')
  expect(undo.redo()).toBe(true)
  expect(project(theirs).features.get(a)?.title).toBe('A')
})

it('[SE9] never undoes a colleague: neither their other edits nor what they wrote over mine', () => {
  const { mine, theirs } = pair()
  const undo = undoIn(mine)
  act(mine, { kind: 'edit-feature', featureId: a, edit: { title: 'mine' } })
  act(theirs, { kind: 'edit-feature', featureId: a, edit: { title: 'theirs' } })
  act(theirs, { kind: 'edit-feature', featureId: featureId('b'), edit: { title: 'theirs too' } })
  undo.undo()
  expect(project(mine).features.get(a)?.title).toBe('theirs')
  expect(project(mine).features.get(featureId('b'))?.title).toBe('theirs too')
  expect(project(theirs).features.get(a)?.title).toBe('theirs')
})

it('[SE10] has nothing to undo when only others have worked', () => {
  const { mine, theirs } = pair()
  const undo = undoIn(mine)
  act(theirs, { kind: 'edit-feature', featureId: a, edit: { title: 'theirs' } })
  expect(undo.undo()).toBe(false)
  expect(project(mine).features.get(a)?.title).toBe('theirs')
})

it('[SE19] forgets with a role what was done under it', () => {
  const { mine } = pair()
  const undo = undoIn(mine)
  act(mine, { kind: 'edit-feature', featureId: a, edit: { title: 'A' } })
  undo.forget()
  expect(undo.undo()).toBe(false)
  expect(project(mine).features.get(a)?.title).toBe('A')
})
