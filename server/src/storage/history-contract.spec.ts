import { describe, expect, it } from 'vitest'
import { fail } from '@parley/shared/base/result.ts'
import { asId, type DocumentId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { Replacement } from './history.ts'
import type { StoragePlace } from './storage-contract.spec.ts'
import { loaded, updatesOf } from './storage-contract.spec.ts'
import type { NewUpdate } from './storage.ts'

const plan = asId<DocumentId>('plan-1')
const ana = asId<UserId>('ana')
const day = 86_400_000

function changed(key: string, at: number, after = '"x"'): NewUpdate {
  return { bytes: Uint8Array.of(at % 250), actor: 'ana', at, changes: [{ zone: 'features', key, before: 'null', after }] }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const purged: Replacement = {
  document: plan,
  workspaceId: asId<WorkspaceId>('acme'),
  expectedHead: 3,
  state: bytes('fresh'),
  actor: ana,
  at: 40,
  target: 'feature/f1',
  prefixes: ['feature/f1/'],
  quotes: ['“Secret”'],
}

/** What every implementation does with the past of documents. */
export function historyContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as a keeper of the past`, () => {
    const storage = useSeededStorage(makePlace)

    it('[ST42] finds the last update before a moment and loads the document as it was after it', async () => {
      await storage().commit([{ document: plan, expectedHead: 0, updates: [...updatesOf(['a', 'b'], 10), ...updatesOf(['c'], 20)] }])
      expect(await storage().momentOf(plan, 9)).toBe(undefined)
      expect(await storage().momentOf(plan, 10)).toEqual({ seq: 2, at: 10, epoch: 1 })
      expect(await storage().momentOf(plan, 19)).toEqual({ seq: 2, at: 10, epoch: 1 })
      expect(await storage().momentOf(plan, 99)).toEqual({ seq: 3, at: 20, epoch: 1 })
      expect(await storage().firstMoment(plan)).toEqual({ seq: 1, at: 10, epoch: 1 })
      await storage().saveSnapshot(plan, { seq: 3, state: bytes('abc') })
      const past = await storage().loadAt(plan, 2)
      expect(past).toMatchObject({ ok: true, value: { head: 2, snapshot: null, damage: null, tail: [{ seq: 1 }, { seq: 2 }] } })
      expect(await storage().loadAt(plan, 4)).toEqual(fail('not-kept'))
      expect(await storage().loadAt(asId('nobody'), 1)).toEqual(fail('unknown-document'))
    })

    it('[ST43] pins a state at most once a day, and starts from the nearest one', async () => {
      for (const [index, at] of [10, 20, day + 10].entries())
        await storage().commit([{ document: plan, expectedHead: index, updates: updatesOf(['u'], at) }])
      for (const seq of [1, 2, 3]) await storage().saveSnapshot(plan, { seq, state: bytes(`state ${seq}`) })
      expect(await storage().listCheckpoints(plan)).toEqual([
        { seq: 1, at: 10 },
        { seq: 3, at: day + 10 },
      ])
      expect(await storage().loadAt(plan, 1)).toMatchObject({ ok: true, value: { snapshot: { seq: 1 }, tail: [] } })
    })

    it('[ST44] lists the changes under some keys, newest first, page by page without dividing an update', async () => {
      const two = {
        ...changed('feature/f1/title', 3),
        changes: ['title', 'status'].map((field) => ({ zone: 'features', key: `feature/f1/${field}`, before: 'null', after: '1' })),
      }
      const updates = [changed('feature/f1/title', 1), changed('feature/f10/title', 2), two, changed('guidance/f1/prospect', 4)]
      await storage().commit([{ document: plan, expectedHead: 0, updates }])
      const range = { document: plan, prefixes: ['feature/f1/', 'guidance/f1/'], before: 100 }
      expect((await storage().listHistory({ ...range, limit: 2 })).map(({ seq }) => seq)).toEqual([4, 3, 3])
      expect((await storage().listHistory({ ...range, before: 3, limit: 2 })).map(({ seq, key }) => [seq, key])).toEqual([
        [1, 'feature/f1/title'],
      ])
      expect(await storage().lastChanges(plan, ['feature/f1/title', 'feature/f9/title'])).toMatchObject([{ seq: 3 }])
      expect(await storage().listActivity(plan, { since: 0, now: 10 * day })).toEqual([{ at: 4, changes: 5, people: 1 }])
    })

    it('[ST45] begins a new epoch as a whole: state, checkpoints laid aside and audit entry stand, log and quotes are gone', async () => {
      const updates = [
        changed('feature/f1/title', 10),
        changed('feature/f2/title', 20),
        { ...changed('feature/f1/status', 30), claims: [7] },
      ]
      await storage().commit([{ document: plan, expectedHead: 0, updates }])
      await storage().saveSnapshot(plan, { seq: 1, state: bytes('secret') })
      await storage().notify([
        { personId: ana, kind: 'mentioned', item: 'thread:1', title: 'Ben on “Secret”', text: '', path: '/', at: 1 },
        { personId: ana, kind: 'mentioned', item: 'thread:2', title: 'Ben on “Other”', text: '', path: '/', at: 1 },
      ])
      await storage().stageCheckpoint(plan, { seq: 1, at: 10, state: bytes('rewritten') })
      expect(await storage().replaceDocument({ ...purged, actor: asId<UserId>('ben') })).toEqual(fail('not-allowed'))
      expect(await storage().replaceDocument({ ...purged, expectedHead: 2 })).toEqual(fail('fenced'))
      expect((await loaded(storage(), plan)).head).toBe(3)
      expect(await storage().replaceDocument(purged)).toEqual({ ok: true, value: { seq: 4, at: 40, epoch: 2 } })
      await storage().finishErasure()
      const after = await loaded(storage(), plan)
      expect(after).toMatchObject({ epoch: 2, head: 4, tail: [], damage: null, snapshot: { seq: 4, state: bytes('fresh') } })
      expect(after.owners).toEqual(new Map([[7, 'ana']]))
      expect(await storage().loadAt(plan, 1)).toMatchObject({ ok: true, value: { snapshot: { state: bytes('rewritten') } } })
      expect(await storage().loadAt(plan, 2)).toEqual(fail('not-kept'))
      expect(await storage().momentOf(plan, 35)).toEqual({ seq: 1, at: 10, epoch: 2 })
      expect((await storage().listChanges({ document: plan, after: 0, limit: 9 })).map(({ key }) => key)).toEqual(['feature/f2/title'])
      expect((await storage().listNotifications(ana, 9)).map(({ title }) => title)).toEqual(['Ben on “Other”'])
      expect(await storage().listAudit(purged.workspaceId, 1)).toMatchObject([{ actor: 'ana', action: 'purged', target: 'feature/f1' }])
      expect(await storage().commit([{ document: plan, expectedHead: 4, updates: updatesOf(['z'], 50) }])).toEqual([
        { kind: 'committed', head: 5 },
      ])
    })
  })
}
