import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { openLocalCopy, type LocalCopy } from './local-copy.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

function open(name = 'parley/ana/plan'): Promise<LocalCopy> {
  return openLocalCopy(name, () => {
    throw new Error('the copy failed')
  })
}

function entry(version: number): Parameters<LocalCopy['keepEntry']>[0] {
  return { version, edit: { kind: 'writes', writes: [] } }
}

it('[SE4] finds again what was kept before the page was left', async () => {
  const first = await open()
  first.keepUpdate(Uint8Array.of(1))
  first.keepUpdate(Uint8Array.of(2))
  first.keepEntry(entry(1))
  await first.load()
  first.close()
  const kept = await (await open()).load()
  expect(kept.updates.map((update) => [...update])).toEqual([[1], [2]])
  expect(kept.entries.map(({ version }) => version)).toEqual([1])
})

it('[SE5] forgets confirmed edits of its own tab only, and those of earlier tabs when told', async () => {
  const earlier = await open()
  earlier.keepEntry(entry(1))
  await earlier.load()
  const now = await open()
  const adopted = await now.load()
  now.keepEntry(entry(1))
  now.keepEntry(entry(2))
  now.confirm(1)
  expect((await now.load()).entries.map(({ version }) => version)).toEqual([1, 2])
  now.drop(adopted.entryKeys)
  expect((await now.load()).entries.map(({ version }) => version)).toEqual([2])
})

it('[SE6] keeps the copies of two people apart', async () => {
  const ana = await open('parley/ana/plan')
  ana.keepUpdate(Uint8Array.of(1))
  await ana.load()
  expect((await (await open('parley/sam/plan')).load()).updates).toEqual([])
})

it('[SE7] replaces many updates by one, and forgets everything when told to', async () => {
  const copy = await open()
  for (let index = 0; index < 5; index += 1) copy.keepUpdate(Uint8Array.of(index))
  const { updateKeys } = await copy.load()
  // Another tab may add something between loading and compacting.
  copy.keepUpdate(Uint8Array.of(7))
  await copy.compact(Uint8Array.of(9), updateKeys)
  expect((await copy.load()).updates.map((update) => [...update])).toEqual([[7], [9]])
  copy.keepEntry(entry(1))
  await copy.clear()
  expect(await copy.load()).toEqual({ updates: [], updateKeys: [], entries: [], entryKeys: [] })
})
