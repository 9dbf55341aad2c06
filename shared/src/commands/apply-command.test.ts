import { expect, it } from 'vitest'
import { asId, type CommentId } from '../model/ids.ts'
import { keys } from '../document/keys.ts'
import { ana, aPlanWith, applyAll, contextOf, featureId, place, sam } from '../testing/builders.ts'
import { project } from '../projection/project.ts'
import { applyCommand, applyCommands } from './apply-command.ts'

const a = featureId('a')
const b = featureId('b')
const comment = asId<CommentId>('k1')

it('[CM1] refuses a blank title and leaves the old one', () => {
  const plan = aPlanWith({ now: ['a'] })
  const result = applyCommand(plan, { kind: 'edit-feature', featureId: a, edit: { title: '   ' } }, contextOf())
  expect(result).toEqual({ ok: false, failure: { kind: 'unlawful', reason: 'feature/a/title must not be blank' } })
  expect(project(plan).features.get(a)?.title).toBe('a')
})

it('[CM2] writes all of several commands or nothing', () => {
  const plan = aPlanWith({ now: ['a'] })
  const result = applyCommands(
    plan,
    [
      { kind: 'edit-feature', featureId: a, edit: { title: 'changed' } },
      { kind: 'edit-feature', featureId: featureId('nobody'), edit: { title: 'x' } },
    ],
    contextOf(),
  )
  expect(result.ok).toBe(false)
  expect(project(plan).features.get(a)?.title).toBe('a')
})

it('[CM3] decides each of several commands on what the ones before would leave', () => {
  const plan = aPlanWith({ now: ['a'] })
  const result = applyCommands(
    plan,
    [
      { kind: 'add-feature', featureId: b, title: 'b', productId: null, place: place('now', a) },
      { kind: 'estimate-feature', featureId: b, criterion: 'effort', value: 5 },
    ],
    contextOf(),
  )
  expect(result.ok).toBe(true)
  expect(project(plan).features.get(b)?.estimates).toEqual({ effort: 5 })
})

it('[CM4] tells that a feature is gone instead of making half of one', () => {
  const plan = aPlanWith({})
  const result = applyCommand(plan, { kind: 'estimate-feature', featureId: a, criterion: 'reach', value: 10 }, contextOf())
  expect(result).toEqual({ ok: false, failure: { kind: 'gone', what: 'feature' } })
  expect([...plan.keys('features')]).toEqual([])
})

it('[CM5] lets people change their own comments and nobody else’s', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [{ kind: 'add-comment', commentId: comment, featureId: a, threadId: null, body: 'Mine', mentions: [] }], contextOf(ana))
  const theirs = applyCommand(plan, { kind: 'edit-comment', commentId: comment, featureId: a, body: 'Yours', mentions: [] }, contextOf(sam))
  expect(theirs).toEqual({ ok: false, failure: { kind: 'not-yours' } })
  const own = applyCommand(plan, { kind: 'edit-comment', commentId: comment, featureId: a, body: 'Mine too', mentions: [] }, contextOf(ana))
  expect(own.ok).toBe(true)
  expect(plan.get('comments', keys.comment(a, ana, comment))).toMatchObject({ body: 'Mine too' })
})

it('[CM6] places a feature behind its upper neighbour when both neighbours share one order key', () => {
  const plan = aPlanWith({ now: ['a', 'b', 'c'], next: ['x'] })
  const order = plan.get('features', keys.feature(a, 'order'))
  plan.doc.transact(() => {
    const container = plan.doc.getMap('meta').get('features')
    if (container !== undefined) Reflect.apply(Reflect.get(Object(container), 'set'), container, [keys.feature(b, 'order'), order])
  })
  applyAll(plan, [{ kind: 'move-feature', featureId: featureId('x'), place: place('now', a, b) }])
  expect(project(plan).lanes.now).toEqual(['a', 'b', 'x', 'c'])
})

it('[CM7] puts a shipped feature back to work when it is moved into a horizon', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [
    { kind: 'edit-feature', featureId: a, edit: { status: 'shipped' } },
    { kind: 'move-feature', featureId: a, place: place('next') },
  ])
  expect(project(plan).lanes.next).toEqual(['a'])
})

it('[CM8] writes nothing before the server’s containers have arrived', async () => {
  const { Doc } = await import('yjs')
  const { openPlan } = await import('../document/plan-doc.ts')
  const doc = new Doc()
  const result = applyCommand(openPlan(doc), { kind: 'rename-roadmap', name: 'X' }, contextOf())
  expect(result).toEqual({ ok: false, failure: { kind: 'not-ready' } })
  expect(doc.store.clients.size).toBe(0)
})
