import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { array, assert, asyncProperty, constant, double, integer, oneof, record } from 'fast-check'
import { fail } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { DocumentId, RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { NewWorkspace, Person } from './directory.ts'
import type { CommitOutcome, LoadedDocument, NewUpdate, Storage } from './storage.ts'
import { StorageUnavailable } from './storage-unavailable.ts'

export interface Fault {
  readonly kind: 'flip-update' | 'drop-update' | 'flip-snapshot'
  readonly document: DocumentId
  readonly seq: number
}

/** One place to store in: opened again and again, and hurt while it is closed. */
export interface StoragePlace extends AsyncDisposable {
  open(clock: Clock): Promise<Storage>
  hurt(fault: Fault): Promise<void>
}

export const retentionMs = 1000
export const plan = asId<DocumentId>('plan-1')
export const sales = asId<DocumentId>('sales-1')
export const acme = asId<WorkspaceId>('acme')
export const ana = asId<UserId>('ana')

export const anaSeed: NewWorkspace['people'][number] = {
  id: ana,
  name: 'Ana',
  email: 'ana@acme.test',
  role: 'owner',
  team: 'Product',
  title: 'Head of product',
}

export const seed: NewWorkspace = {
  workspace: { id: acme, name: 'Acme', createdAt: 1 },
  roadmaps: [{ id: asId<RoadmapId>('roadmap-1'), name: 'Main', slug: 'main', planDocument: plan, salesDocument: sales }],
  people: [anaSeed, { id: asId<UserId>('ben'), name: 'Ben', email: 'ben@acme.test', role: 'sales', team: 'North', title: '' }],
}

/** How somebody of the seed is found again. */
export function seated(person: NewWorkspace['people'][number]): Person {
  return { ...person, workspaceId: acme, accountId: null, isActive: true, lastSeenAt: null }
}

export function updatesOf(texts: readonly string[], at = 0): readonly NewUpdate[] {
  return texts.map((text) => ({ bytes: new TextEncoder().encode(text), actor: 'ana', at }))
}

export async function loaded(storage: Storage, id: DocumentId): Promise<LoadedDocument> {
  const result = await storage.load(id)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

/** What every implementation of the port does. */
export function storageContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage`, () => {
    let place: StoragePlace
    let storage: Storage
    let now = 0

    beforeEach(async () => {
      now = 0
      place = await makePlace()
      storage = await place.open(() => now)
      await storage.createWorkspace(seed)
    })

    afterEach(async () => {
      await storage[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    })

    async function reopen(...faults: readonly Fault[]): Promise<void> {
      await storage[Symbol.asyncDispose]()
      for (const fault of faults) await place.hurt(fault)
      storage = await place.open(() => now)
    }

    async function commit(document: DocumentId, expectedHead: number, updates: readonly NewUpdate[]): Promise<CommitOutcome | undefined> {
      return (await storage.commit([{ document, expectedHead, updates }]))[0]
    }

    async function texts(id: DocumentId): Promise<readonly string[]> {
      return (await loaded(storage, id)).tail.map((update) => `${update.seq}${new TextDecoder().decode(update.bytes)}`)
    }

    const snapshot = async (seq: number): Promise<void> =>
      storage.saveSnapshot(plan, { seq, state: new TextEncoder().encode(`state ${seq}`) })

    it('[ST1] numbers the updates of a document without a gap and gives them back as they came', async () => {
      const updates: readonly NewUpdate[] = [
        { bytes: Uint8Array.of(1), actor: 'ana', at: 5 },
        { bytes: Uint8Array.of(2, 0, 255), actor: 'ben', at: 6 },
      ]
      expect(await commit(plan, 0, updates)).toEqual({ kind: 'committed', head: 2 })
      expect(await commit(plan, 2, updatesOf(['c'], 7))).toEqual({ kind: 'committed', head: 3 })
      expect(await loaded(storage, plan)).toEqual({
        id: plan,
        workspaceId: acme,
        kind: 'plan',
        epoch: 1,
        head: 3,
        snapshot: null,
        tail: [...updates, ...updatesOf(['c'], 7)].map((update, index) => ({ ...update, seq: index + 1 })),
        damage: null,
        owners: new Map(),
      })
    })

    it('[ST34] keeps whose a client id is together with the first update under it, and without it not', async () => {
      const update = { bytes: Uint8Array.of(1), at: 5 }
      await commit(plan, 0, [{ ...update, actor: 'ana', claims: [7] }])
      await commit(plan, 9, [{ ...update, actor: 'ben', claims: [8] }])
      await reopen()
      expect((await loaded(storage, plan)).owners).toEqual(new Map([[7, 'ana']]))
      expect((await loaded(storage, sales)).owners).toEqual(new Map())
    })

    it('[ST2] fences a commit that expects another head, and commits the others of its batch', async () => {
      await commit(plan, 0, updatesOf(['a']))
      const outcomes = await storage.commit([
        { document: plan, expectedHead: 0, updates: updatesOf(['late']) },
        { document: sales, expectedHead: 0, updates: updatesOf(['s']) },
        { document: sales, expectedHead: 1, updates: updatesOf(['t']) },
        { document: plan, expectedHead: 2, updates: updatesOf(['early']) },
      ])
      expect(outcomes).toEqual([
        { kind: 'fenced', head: 1 },
        { kind: 'committed', head: 1 },
        { kind: 'committed', head: 2 },
        { kind: 'fenced', head: 1 },
      ])
      expect([await texts(plan), await texts(sales)]).toEqual([['1a'], ['1s', '2t']])
    })

    it('[ST3] knows no document that was not created', async () => {
      expect(await commit(asId('nowhere'), 0, updatesOf(['a']))).toEqual({ kind: 'unknown-document' })
      expect(await storage.load(asId('nowhere'))).toEqual(fail('unknown-document'))
    })

    it('[ST4] holds after reopening what it committed before', async () => {
      await commit(plan, 0, updatesOf(['a', 'b']))
      const before = await loaded(storage, plan)
      await reopen()
      expect(await loaded(storage, plan)).toEqual(before)
    })

    it('[ST5] loads the newest snapshot and the updates after it alone', async () => {
      await commit(plan, 0, updatesOf(['a', 'b', 'c']))
      await snapshot(1)
      await snapshot(2)
      const document = await loaded(storage, plan)
      expect(document.snapshot).toEqual({ seq: 2, state: new TextEncoder().encode('state 2') })
      expect([await texts(plan), document.damage]).toEqual([['3c'], null])
    })

    it('[ST6] falls back to the snapshot before a damaged one, losing nothing', async () => {
      await commit(plan, 0, updatesOf(['a', 'b', 'c', 'd']))
      await commit(plan, 4, updatesOf(['e'], 10_000))
      now = 10_000
      await snapshot(1)
      await snapshot(2)
      await snapshot(3)
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 3 })
      const document = await loaded(storage, plan)
      expect([document.snapshot?.seq, await texts(plan), document.damage]).toEqual([2, ['3c', '4d', '5e'], null])
    })

    it('[ST6] does not count a damaged snapshot as the one before', async () => {
      await commit(plan, 0, updatesOf(['a', 'b', 'c']))
      now = 10_000
      await snapshot(1)
      await snapshot(2)
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 2 })
      await snapshot(3)
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 3 })
      const document = await loaded(storage, plan)
      expect([document.snapshot?.seq, await texts(plan), document.damage]).toEqual([1, ['2b', '3c'], null])
    })

    it('[ST7] drops updates that two snapshots and a checkpoint older than the retention hold, and no others', async () => {
      await commit(plan, 0, updatesOf(['a', 'b'], 0))
      await commit(plan, 2, updatesOf(['c', 'd'], 5000))
      now = 500
      await snapshot(2)
      await snapshot(3)
      expect(await storage.loadAt(plan, 1)).toMatchObject({ ok: true, value: { tail: [{ seq: 1 }] } })
      now = 5500
      await snapshot(4)
      expect(await storage.loadAt(plan, 1)).toEqual(fail('not-kept'))
      expect(await storage.loadAt(plan, 2)).toMatchObject({ ok: true, value: { snapshot: { seq: 2 }, tail: [] } })
      expect(await storage.loadAt(plan, 3)).toMatchObject({ ok: true, value: { head: 3 } })
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 4 }, { kind: 'flip-snapshot', document: plan, seq: 3 })
      expect([await texts(plan), (await loaded(storage, plan)).damage]).toEqual([['3c', '4d'], null])
    })

    it('[ST7] keeps updates that are younger than the retention, though two snapshots hold them', async () => {
      await commit(plan, 0, updatesOf(['a', 'b'], 5000))
      now = 5500
      await snapshot(1)
      await snapshot(2)
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 2 }, { kind: 'flip-snapshot', document: plan, seq: 1 })
      // The checkpoint of the first snapshot still holds it.
      expect([await texts(plan), (await loaded(storage, plan)).damage]).toEqual([['2b'], null])
    })

    it('[ST8] ends the tail before an update whose bytes changed, and loads every other document whole', async () => {
      await commit(plan, 0, updatesOf(['a', 'b', 'c']))
      await commit(sales, 0, updatesOf(['s']))
      await reopen({ kind: 'flip-update', document: plan, seq: 2 })
      expect([await texts(plan), await texts(sales)]).toEqual([['1a'], ['1s']])
      expect((await loaded(storage, plan)).damage).toEqual({ seq: 2, reason: 'its bytes fail their checksum' })
      expect((await loaded(storage, sales)).damage).toBe(null)
    })

    it.each([1, 2, 3])('[ST8] ends the tail before update %d where it is missing', async (seq) => {
      await commit(plan, 0, updatesOf(['a', 'b', 'c']))
      await reopen({ kind: 'drop-update', document: plan, seq })
      expect(await texts(plan)).toEqual(['1a', '2b', '3c'].slice(0, seq - 1))
      expect((await loaded(storage, plan)).damage).toEqual({ seq, reason: 'it is missing' })
    })

    it('[ST9] ignores a snapshot that is older than the newest, and replaces one of the same place', async () => {
      await commit(plan, 0, updatesOf(['a', 'b']))
      await snapshot(2)
      await snapshot(1)
      expect((await loaded(storage, plan)).snapshot?.seq).toBe(2)
      await reopen({ kind: 'flip-snapshot', document: plan, seq: 2 })
      await snapshot(2)
      expect((await loaded(storage, plan)).snapshot?.seq).toBe(2)
    })

    it('[ST9] takes no snapshot of what the log lacks', async () => {
      await commit(plan, 0, updatesOf(['a']))
      await expect(snapshot(2)).rejects.toThrow('beyond its head')
      await expect(storage.saveSnapshot(asId('nowhere'), { seq: 1, state: Uint8Array.of(1) })).rejects.toThrow('not stored')
      expect((await loaded(storage, plan)).snapshot).toBe(null)
    })

    it('[ST10] takes the bytes as they are at the call and leaves them to the caller', async () => {
      const pool = Uint8Array.of(9, 1, 2, 9)
      const bytes = pool.subarray(1, 3)
      const committed = commit(plan, 0, [{ bytes, actor: 'ana', at: 0 }])
      pool.fill(7)
      await committed
      expect(pool).toEqual(Uint8Array.of(7, 7, 7, 7))
      expect((await loaded(storage, plan)).tail[0]?.bytes).toEqual(Uint8Array.of(1, 2))
    })

    it('[ST11] finishes every commit it was given before it closes, and refuses those after', async () => {
      const commits = ['a', 'b', 'c'].map((text, head) => commit(plan, head, updatesOf([text])))
      const closed = storage[Symbol.asyncDispose]()
      await expect(commit(plan, 3, updatesOf(['d']))).rejects.toEqual(new StorageUnavailable('closed', 'commit: storage is closed'))
      expect(await Promise.all(commits)).toEqual([1, 2, 3].map((head) => ({ kind: 'committed', head })))
      await closed
      await reopen()
      expect(await texts(plan)).toEqual(['1a', '2b', '3c'])
    })

    it('[ST12] is the fold of its log, whatever is committed, snapshotted and reopened in which order', async () => {
      const step = oneof(
        {
          weight: 5,
          arbitrary: record({ kind: constant('commit' as const), sizes: array(integer({ min: 1, max: 9 }), { maxLength: 4 }) }),
        },
        { weight: 1, arbitrary: record({ kind: constant('stale' as const) }) },
        { weight: 2, arbitrary: record({ kind: constant('snapshot' as const), share: double({ min: 0, max: 1, noNaN: true }) }) },
        { weight: 1, arbitrary: record({ kind: constant('reopen' as const) }) },
      )
      const log: number[][] = []
      await assert(
        asyncProperty(array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          for (const action of steps) {
            now += 400
            if (action.kind === 'commit') {
              const updates = action.sizes.map((size) => Array.from({ length: size }, () => log.length % 256))
              await commit(
                plan,
                log.length,
                updates.map((bytes) => ({ bytes: Uint8Array.from(bytes), actor: 'ana', at: now })),
              )
              log.push(...updates)
            } else if (action.kind === 'stale') await commit(plan, log.length + 1, updatesOf(['x']))
            else if (action.kind === 'reopen') await reopen()
            else if (log.length > 0) {
              const seq = 1 + Math.floor(action.share * (log.length - 1))
              await storage.saveSnapshot(plan, { seq, state: Uint8Array.from(log.slice(0, seq).flat()) })
            }
          }
          const { snapshot: base, tail, head, damage } = await loaded(storage, plan)
          expect([...(base?.state ?? []), ...tail.flatMap((update) => [...update.bytes])]).toEqual(log.flat())
          expect([head, (base?.seq ?? 0) + tail.length, damage]).toEqual([log.length, log.length, null])
        }),
        { numRuns: 25 },
      )
    })
  })
}
