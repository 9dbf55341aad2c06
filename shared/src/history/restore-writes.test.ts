import { expect, it } from 'vitest'
import { applyCommand } from '../commands/apply-command.ts'
import type { PlanDoc } from '../document/plan-doc.ts'
import { writeEntries } from '../document/live-doc.ts'
import { asId, type UserId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { ana, anEmptyPlan, applyAll, aPlanWith, contextOf, featureId, seededRandom } from '../testing/builders.ts'
import { randomCommand } from '../testing/random-command.ts'
import { entriesOf, type Entries } from './entries.ts'
import { entityScope } from './entity-scope.ts'
import { restoreWrites } from './restore-writes.ts'

const at = '2026-11-01T00:00:00.000Z'
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 12) }, (_, index) => index + 1)

function wander(plan: PlanDoc, steps: number, random: () => number): void {
  let ids = 0
  const prefix = Math.floor(random() * 1e9)
  for (let step = 0; step < steps; step += 1) {
    const command = randomCommand(project(plan), { random, newId: () => `i${prefix}-${(ids += 1)}` })
    if (command !== undefined) applyCommand(plan, command, { ...contextOf(asId<UserId>('ana')), random })
  }
}

/** What a restoration is about: not what people say, and neither the roadmap's name nor what is the server's. */
function told(entries: Entries, ids: ReadonlySet<string>): unknown {
  const kept = (key: string): boolean =>
    !/\/(?:key|createdAt|createdBy)$/.test(key) &&
    !/^setting\/(?:name|viewersComment)$/.test(key) &&
    (!key.includes('/') || isOld(key, ids))
  return ['features', 'goals', 'guidance', 'settings'].map((zone) =>
    Object.entries(entries[zone] ?? {})
      .filter(([key]) => kept(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function isOld(key: string, ids: ReadonlySet<string>): boolean {
  const [kind = '', id = ''] = key.split('/')
  return !['feature', 'product', 'initiative', 'objective', 'keyResult'].includes(kind) || ids.has(id)
}

function idsIn(entries: Entries): ReadonlySet<string> {
  return new Set(Object.values(entries).flatMap((held) => Object.keys(held).map((key) => key.split('/')[1] ?? '')))
}

it.each(seeds)('[HY1] a plan restored to any earlier state is that state again in all that is restored (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const plan = anEmptyPlan()
  wander(plan, 60, random)
  const then = entriesOf(plan)
  const lanesThen = project(plan).lanes
  wander(plan, 60, random)
  const said = JSON.stringify(plan.doc.getMap('meta').toJSON()['comments'])
  const { writes, left } = restoreWrites({ past: then, now: plan, scope: null, at })
  expect(left).toEqual([])
  expect(applyCommand(plan, { kind: 'restore-entries', writes }, contextOf(ana))).toMatchObject({ ok: true })
  const ids = idsIn(then)
  expect(told(entriesOf(plan), ids)).toEqual(told(then, ids))
  expect(project(plan).lanes).toEqual(lanesThen)
  expect(JSON.stringify(plan.doc.getMap('meta').toJSON()['comments'])).toBe(said)
  expect(restoreWrites({ past: then, now: plan, scope: null, at }).writes).toEqual([])
})

it('[HY2] restores one feature and leaves the rest alone', () => {
  const plan = aPlanWith({ now: ['f1', 'f2'] })
  const then = entriesOf(plan)
  applyAll(plan, [
    { kind: 'edit-feature', featureId: featureId('f1'), edit: { title: 'Other', tags: ['new'] } },
    { kind: 'edit-feature', featureId: featureId('f2'), edit: { status: 'planned' } },
  ])
  const scope = entityScope('feature/f1') ?? null
  const { writes } = restoreWrites({ past: then, now: plan, scope, at })
  expect(writes.map(({ key }) => key).toSorted()).toEqual(['feature/f1/tags', 'feature/f1/title'])
})

it('[HY3] marks what came into being since as deleted, under its own id, and takes nothing of it away', () => {
  const plan = aPlanWith({ now: ['f1'] })
  const then = entriesOf(plan)
  const later = featureId('f9')
  applyAll(plan, [
    { kind: 'add-feature', featureId: later, title: 'Newcomer', productId: null, place: { horizon: 'now', after: null, before: null } },
  ])
  const { writes } = restoreWrites({ past: then, now: plan, scope: null, at })
  expect(writes).toEqual([{ zone: 'features', key: 'feature/f9/deletedAt', value: at }])
})

it('[HY4] leaves as it is what the grammar allows no more, and says so', () => {
  const plan = aPlanWith({ now: ['f1'] })
  const then = entriesOf(plan)
  const features = { ...then['features'], 'feature/f1/status': 'someday', 'feature/f1/title': 'Old title' }
  const { writes, left } = restoreWrites({ past: { ...then, features }, now: plan, scope: null, at })
  expect(left).toEqual(['feature/f1/status'])
  expect(writes).toEqual([{ zone: 'features', key: 'feature/f1/title', value: 'Old title' }])
})

it('[HY5] is refused whole to whoever may not write all of it', () => {
  const plan = aPlanWith({ now: ['f1'] })
  const writes = [{ zone: 'features', key: 'feature/f1/title', value: 'Old' }] as const
  expect(applyCommand(plan, { kind: 'restore-entries', writes }, { ...contextOf(ana), role: 'sales' })).toMatchObject({
    ok: false,
    failure: { kind: 'not-allowed' },
  })
})

it('[HY6] entries of the past hold neither comments nor contacts nor calls', () => {
  const plan = aPlanWith({ now: ['f1'] })
  const comment = { threadId: null, body: 'Between us', mentions: [], at, editedAt: null }
  writeEntries(plan, [{ zone: 'comments', key: 'comment/f1/ana/c1', value: comment }], null)
  expect(JSON.stringify(entriesOf(plan))).not.toContain('Between us')
  const sales = { zones: ['companies', 'calls'] as const, get: () => 'x', keys: () => ['contact/c1/email', 'company/c1/name'] }
  expect(entriesOf(sales)).toEqual({ companies: { 'company/c1/name': 'x' }, calls: {} })
})
