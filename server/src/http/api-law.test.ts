import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { openPlan, preparePlan } from '@parley/shared/document/plan-doc.ts'
import { statuses } from '@parley/shared/model/feature.ts'
import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { openProgram } from '../testing/program.ts'
import { documentOf, gated, setStage } from '../testing/stage.ts'
import { startAccountServer } from '../testing/account-server.ts'

const { serve } = setStage()
const horizons = ['now', 'next', 'later'] as const

type Step =
  | { readonly kind: 'edit'; readonly at: number; readonly edit: Readonly<Record<string, unknown>> }
  | { readonly kind: 'move'; readonly at: number; readonly beside: number; readonly horizon: (typeof horizons)[number] }
  | { readonly kind: 'delete' | 'restore'; readonly at: number }
  | { readonly kind: 'estimate'; readonly at: number; readonly value: number }

const at = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    at,
    edit: fc.record(
      { title: fc.constantFrom('A', ' B ', 'C'), status: fc.constantFrom(...statuses), tags: fc.constantFrom([], ['x']) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('move' as const), at, beside: at, horizon: fc.constantFrom(...horizons) }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const), at }),
  fc.record({ kind: fc.constant('estimate' as const), at, value: fc.integer({ min: 0, max: 100 }) }),
)

function shown(from: Y.Doc): unknown {
  return [...project(openPlan(from)).features.values()]
    .map(({ id, title, status, tags, horizon, estimates, deletedAt }) => ({ id, title, status, tags, horizon, estimates, deletedAt }))
    .toSorted((a, b) => a.id.localeCompare(b.id))
}

it('[RA12] leaves the document as the same commands do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const server = await serve({ clock: () => 1_800_000_000_000 })
      const program = await openProgram(server, 'product')
      const doc = new Y.Doc()
      preparePlan(doc)
      const plan = openPlan(doc)
      const context = {
        actor: asId<UserId>('product'),
        role: 'product',
        clock: () => 1_800_000_000_000,
        random: Math.random,
        origin: 'test',
      } as const
      const carry = (command: Command): boolean => applyCommand(plan, command, context).ok
      const ids: FeatureId[] = []
      for (let count = 0; count < 4; count += 1) {
        const title = `F${count}`
        const id = asId<FeatureId>(await program.make('features', { title, place: { horizon: 'now' } }))
        carry({ kind: 'add-feature', featureId: id, title, productId: null, place: { horizon: 'now', after: null, before: null } })
        ids.push(id)
      }
      const idAt = (index: number): FeatureId => ids[index] ?? asId('none')
      for (const one of steps) {
        const featureId = idAt(one.at)
        const path = `features/${featureId}`
        if (one.kind === 'edit') await program.send('PATCH', path, one.edit)
        else if (one.kind === 'estimate') await program.send('PATCH', path, { estimates: { confidence: one.value } })
        else if (one.kind === 'move') await program.send('POST', `${path}/move`, { horizon: one.horizon, after: idAt(one.beside) })
        else await (one.kind === 'delete' ? program.send('DELETE', path) : program.send('POST', `${path}/restore`))
        if (one.kind === 'edit') carry({ kind: 'edit-feature', featureId, edit: one.edit })
        else if (one.kind === 'estimate') carry({ kind: 'estimate-feature', featureId, criterion: 'confidence', value: one.value })
        else if (one.kind === 'move')
          carry({ kind: 'move-feature', featureId, place: { horizon: one.horizon, after: idAt(one.beside), before: null } })
        else carry({ kind: one.kind === 'delete' ? 'delete-feature' : 'restore-feature', featureId })
      }
      expect(shown(await documentOf(server))).toEqual(shown(doc))
    }),
    { numRuns: 6 },
  )
}, 60_000)

it('[RA13] does not confirm a write before it is on disk', async () => {
  const gate = gated()
  const server = await serve({ wrap: gate.wrap })
  const product = await openProgram(server, 'product')
  await product.make('features', { title: 'Before' })
  gate.shut()
  let status: number | undefined
  const asked = product.send('POST', 'features', { title: 'After' }).then((answer) => (status = answer.status))
  await new Promise((resolve) => {
    setTimeout(resolve, 300)
  })
  expect(status).toBeUndefined()
  gate.open()
  expect(await asked).toBe(201)
})

it('[RA14] finds nothing of another workspace', async () => {
  await using acme = await startAccountServer()
  const other = acme.visit()
  await other.send('POST', '/auth/sign-up', {
    email: 'eve@evil.example',
    name: 'Eve',
    password: 'a long enough password',
    workspace: 'Evil',
  })
  await other.send('POST', '/auth/verify', { token: acme.tokenTo('eve@evil.example'), password: 'a long enough password' })
  const [mine] = (await acme.owner.get('/roadmaps')).body as readonly { readonly id: string }[]
  const made = await acme.owner.send('POST', `/roadmaps/${mine?.id ?? ''}/features`, { title: 'Secret' })
  const id = String(Reflect.get(Object(made.body), 'id'))
  expect(made.status).toBe(201)
  expect((await other.get('/roadmaps')).body).toHaveLength(1)
  for (const path of ['features', `features/${id}`, 'companies', 'settings', 'webhooks'])
    expect([path, (await other.get(`/roadmaps/${mine?.id ?? ''}/${path}`)).status]).toEqual([path, 404])
  expect((await other.send('PATCH', `/roadmaps/${mine?.id ?? ''}/features/${id}`, { title: 'Mine' })).status).toBe(404)
})
