// @vitest-environment happy-dom
import { asId, type CompanyId, type UserId } from '@parley/shared/model/ids.ts'
import { prepareDocument } from '@parley/shared/document/live-doc.ts'
import { featureId, place } from '@parley/shared/testing/builders.ts'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStores, type Stores } from '../store/stores.ts'
import { createFakeServer, type FakeServer } from './fake-server.ts'
import { openRoadmapSession, type RoadmapSession } from './roadmap-session.ts'

let server: FakeServer
let session: RoadmapSession | undefined

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  server = createFakeServer()
  // One fake document stands for both: each session looks at its own containers.
  prepareDocument(server.doc, 'sales')
  vi.stubGlobal('WebSocket', server.WebSocket)
})
afterEach(() => {
  session?.close()
  vi.unstubAllGlobals()
})

async function open(): Promise<Stores> {
  const stores = createStores()
  session = await openRoadmapSession({
    roadmap: { documents: { plan: 'plan', sales: 'sales' }, role: 'product' },
    userId: asId<UserId>('ana'),
    stores,
    resumed: {},
  })
  await vi.waitUntil(() => stores.sales.getState().ready && stores.plan.getState().ready)
  return stores
}

it('[SE20] undo takes back the last thing done, whichever document it was done in', async () => {
  const stores = await open()
  const { actions } = session ?? { actions: undefined }
  actions?.dispatch({ kind: 'add-feature', featureId: featureId('f1'), title: 'Export', productId: null, place: place('now') })
  actions?.dispatchSales([{ kind: 'add-company', companyId: asId<CompanyId>('acme'), edit: { name: 'Acme' } }])
  expect(stores.sales.getState().companies.size).toBe(1)
  actions?.undo()
  expect(stores.sales.getState().companies.size).toBe(0)
  expect(stores.plan.getState().features.size).toBe(1)
  actions?.undo()
  expect(stores.plan.getState().features.size).toBe(0)
  actions?.redo()
  expect(stores.plan.getState().features.size).toBe(1)
  expect(stores.sales.getState().companies.size).toBe(0)
  actions?.redo()
  expect(stores.sales.getState().companies.size).toBe(1)
})

it('[SE21] what worries one document worries the reader: edits of both are counted, and both must be online', async () => {
  const stores = await open()
  await vi.waitUntil(() => stores.connection.getState().online)
  session?.actions.dispatchSales([{ kind: 'add-company', companyId: asId<CompanyId>('acme'), edit: { name: 'Acme' } }])
  session?.actions.dispatch({ kind: 'add-feature', featureId: featureId('f1'), title: 'Export', productId: null, place: place('now') })
  expect(stores.connection.getState().unsaved).toBe(2)
  await vi.waitUntil(() => stores.connection.getState().unsaved === 0)
})

it('[SE22] closes cleanly when the documents went on under ids of an earlier page', async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: unknown, hold: (lock: unknown) => Promise<void>) => hold({}) },
  })
  for (const document of ['plan', 'sales']) kept.set(`parley.client-id/parley/ana/${document}`, document === 'plan' ? '4711' : '4712')
  const stores = await open()
  await vi.waitUntil(() => stores.connection.getState().online)
  expect(() => session?.close()).not.toThrow()
  session = undefined
})
