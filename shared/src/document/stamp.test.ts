import { expect, it } from 'vitest'
import { applyCommand } from '../commands/apply-command.ts'
import { asId, type CommentId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { aPlanWith, applyAll, contextOf, featureId, sam } from '../testing/builders.ts'
import { keys } from './keys.ts'
import { writeEntries } from './live-doc.ts'
import { stampFor } from './stamp.ts'

const first = '2026-11-25T10:00:00.000Z'
const later = '2026-11-25T11:00:00.000Z'
const c1 = asId<CommentId>('c1')

it('[SM1] stamps a comment once, and its edits beside that', () => {
  const change = { key: 'comment/f1/sam/c1', by: 'sam' }
  const stamp = stampFor({ ...change, kind: 'create' }, undefined, first)
  expect(stamp).toEqual({ by: 'sam', at: first, editedAt: null })
  expect(stampFor({ ...change, kind: 'update' }, stamp, later)).toEqual({ by: 'sam', at: first, editedAt: later })
  expect(stampFor({ ...change, kind: 'create' }, stamp, later)).toBeUndefined()
  expect(stampFor({ ...change, kind: 'delete' }, stamp, later)).toBeUndefined()
})

it('[SM1] stamps who made a feature or a request, and every settling of a thread', () => {
  const by = 'ana'
  const stamp = { by, at: first, editedAt: null }
  for (const key of ['feature/f1/title', 'request/ana/r1/text', 'promise/ana/p1/statement']) {
    expect(stampFor({ key, by, kind: 'create' }, undefined, first)).toEqual(stamp)
    expect(stampFor({ key, by: 'ben', kind: 'update' }, stamp, later)).toBeUndefined()
  }
  expect(stampFor({ key: 'feature/f1/status', by, kind: 'update' }, undefined, first)).toBeUndefined()
  const resolution = { key: 'resolution/f1/c1', kind: 'update', by: 'ben' } as const
  expect(stampFor(resolution, stamp, later)).toEqual({ by: 'ben', at: later, editedAt: null })
})

it('[SM2] shows times and authors as the server stamped them, whatever the document claims', () => {
  const plan = aPlanWith({ now: ['alpha'] })
  const alpha = featureId('alpha')
  applyAll(plan, [{ kind: 'add-comment', commentId: c1, featureId: alpha, threadId: null, body: 'Hello', mentions: [] }], contextOf(sam))
  applyAll(plan, [{ kind: 'resolve-thread', featureId: alpha, threadId: c1, resolved: true }], contextOf(sam))
  const stamps = [
    { key: keys.comment(alpha, sam, c1), value: { by: 'sam', at: first, editedAt: later } },
    { key: keys.resolution(alpha, c1), value: { by: 'ana', at: later, editedAt: null } },
    { key: keys.feature(alpha, 'title'), value: { by: 'ana', at: first, editedAt: null } },
  ]
  writeEntries(
    plan,
    stamps.map((stamp) => ({ zone: 'stamps', ...stamp })),
    'server',
  )
  const { features, discussions } = project(plan)
  expect(features.get(alpha)).toMatchObject({ createdAt: first, createdBy: 'ana' })
  expect(discussions.get(alpha)?.comments.get(c1)).toMatchObject({ at: first, editedAt: later })
  expect(discussions.get(alpha)?.resolutions.get(c1)).toEqual({ by: 'ana', at: later })
})

it('[CM9] refuses a command of somebody who may not give it, writes nothing and says who may', () => {
  const plan = aPlanWith({ now: ['alpha'] })
  const result = applyCommand(
    plan,
    { kind: 'edit-feature', featureId: featureId('alpha'), edit: { status: 'planned' } },
    { ...contextOf(sam), role: 'sales' },
  )
  expect(result).toEqual({ ok: false, failure: { kind: 'not-allowed', allowed: ['owner', 'product'] } })
  expect(project(plan).features.get(featureId('alpha'))?.status).toBe('idea')
})
