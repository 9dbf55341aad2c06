// @vitest-environment happy-dom
import type { Command } from '@parley/shared/commands/command.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { zones } from '@parley/shared/document/zone.ts'
import { asId, type CommentId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { featureId, place } from '@parley/shared/testing/builders.ts'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createStores, type Stores } from '../store/stores.ts'
import { openDocumentSession, type DocumentSession } from './document-session.ts'
import { createFakeServer, type FakeServer } from './fake-server.ts'
import { openLocalCopy } from './local-copy.ts'
import { planFace } from './plan-face.ts'
import type { Resumption } from './resumption.ts'

const ana = asId<UserId>('ana')
const f1 = featureId('f1')
let server: FakeServer
let open: DocumentSession<Command>[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  server = createFakeServer()
  vi.stubGlobal('WebSocket', server.WebSocket)
})
afterEach(() => {
  vi.useRealTimers()
  for (const session of open) session.close()
  open = []
})

async function enter(
  resumed?: Resumption,
  keepsNothing = false,
): Promise<{ readonly session: DocumentSession<Command>; readonly stores: Stores }> {
  const stores = createStores()
  const session = await openDocumentSession({
    face: planFace(stores),
    documentId: 'plan',
    userId: ana,
    role: 'product',
    connection: stores.connection,
    presence: stores.presence,
    nextStep: () => 1,
    resumed,
    keepsNothing,
  })
  open.push(session)
  return { session, stores }
}

function leave(session: DocumentSession<Command>): void {
  session.close()
  open = open.filter((one) => one !== session)
}

function add(title: string): Command {
  return { kind: 'add-feature', featureId: f1, title, productId: null, place: place('now') }
}

function titleOnServer(): string | undefined {
  return project(openPlan(server.doc)).features.get(f1)?.title
}

function isSaved(stores: Stores): boolean {
  const { online, unsaved } = stores.connection.getState()
  return online && unsaved === 0
}

function contains(update: Uint8Array, words: string): boolean {
  return new TextDecoder().decode(update).includes(words)
}

it('[SE12] makes an edit again after a refusal, once, in the server’s document', async () => {
  const first = await enter()
  await vi.waitUntil(() => isSaved(first.stores))
  let refusals = 0
  server.refuses = (update) => contains(update, 'Export') && (refusals += 1) === 1
  first.session.dispatch([add('Export')])
  await vi.waitUntil(() => first.stores.connection.getState().ended !== null)
  const resumed = await first.session.forget()
  leave(first.session)
  const second = await enter(resumed)
  await vi.waitUntil(() => titleOnServer() === 'Export' && isSaved(second.stores))
  expect(second.stores.connection.getState()).toMatchObject({ setAside: 0, ended: null })
})

it('[SE13] sets aside what is refused again, and what cannot be made again, and shows all of it', async () => {
  const first = await enter()
  await vi.waitUntil(() => isSaved(first.stores))
  server.refuses = (update) => contains(update, 'Export') || contains(update, 'kept words')
  first.session.dispatch([add('Export')])
  const { fragment } = first.session.brief(f1)
  if (fragment instanceof Y.XmlFragment) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('kept words')])
    fragment.insert(0, [paragraph])
  }
  await vi.waitUntil(() => first.stores.connection.getState().ended !== null)
  const afterFirst = await first.session.forget()
  leave(first.session)
  expect(afterFirst.setAside).toEqual([{ kind: 'text', featureId: f1, text: 'kept words' }])
  const second = await enter(afterFirst)
  await vi.waitUntil(() => second.stores.connection.getState().ended !== null)
  const afterSecond = await second.session.forget()
  leave(second.session)
  expect(afterSecond.writes).toEqual([])
  const third = await enter(afterSecond)
  await vi.waitUntil(() => isSaved(third.stores))
  expect(third.stores.connection.getState().setAside).toBe(afterSecond.setAside.length)
  const exported = JSON.stringify(third.session.unsaved())
  expect(exported).toContain('kept words')
  expect(exported).toContain('Export')
  expect(titleOnServer()).toBeUndefined()
})

it('[SE14] starts from the server when the copy on this device cannot be read, and makes the edits in its journal again', async () => {
  const copy = await openLocalCopy(`parley/${ana}/plan`, () => undefined)
  copy.keepUpdate(Uint8Array.of(255, 255, 255, 255, 1))
  copy.keepEntry({ version: 1, edit: { kind: 'writes', writes: [{ zone: 'features', key: 'feature/f1/title', value: 'Kept' }] } })
  await copy.load()
  copy.close()
  const { stores } = await enter()
  await vi.waitUntil(() => titleOnServer() === 'Kept' && isSaved(stores))
  const kept = await (await openLocalCopy(`parley/${ana}/plan`, () => undefined)).load()
  expect(() => Y.mergeUpdates([...kept.updates])).not.toThrow()
})

it('[SE15] makes an edit again that fell into an exchanged container, even when its confirmation comes right behind', async () => {
  const { session, stores } = await enter()
  await vi.waitUntil(() => isSaved(stores))
  session.dispatch([add('First')])
  await vi.waitUntil(() => isSaved(stores))
  server.answersBarriers = false
  // The exchange and the edit cross; the confirmation of the edit follows in the task after the exchange.
  session.dispatch([{ kind: 'edit-feature', featureId: f1, edit: { title: 'Crossed' } }])
  const containers = server.doc.getMap('meta')
  const entries = zones.map((zone) => [zone, [...(containers.get(zone) as Y.Map<unknown>).entries()]] as const)
  server.doc.transact(() => {
    for (const [zone, all] of entries) containers.set(zone, new Y.Map(all))
  })
  server.confirm(1000)
  server.answersBarriers = true
  await vi.waitUntil(() => titleOnServer() === 'Crossed' && isSaved(stores))
  expect(project(openPlan(server.doc)).features.get(f1)?.title).toBe('Crossed')
})

it('[SE16] forgets "not saving" when a new connection does not say it again', async () => {
  const { stores } = await enter()
  await vi.waitUntil(() => isSaved(stores))
  server.notify('not-saving')
  await vi.waitUntil(() => stores.connection.getState().storage === 'not-saving')
  server.restart()
  await vi.waitUntil(() => !stores.connection.getState().online)
  await vi.waitUntil(() => isSaved(stores))
  expect(stores.connection.getState().storage).toBe('saving')
})

it('[SE17] stays connected to a server that cannot confirm but answers', async () => {
  const { session, stores } = await enter()
  await vi.waitUntil(() => isSaved(stores))
  server.answersBarriers = false
  session.dispatch([add('Export')])
  await vi.waitUntil(() => titleOnServer() === 'Export')
  // The messages before it must be older than the question, by the real clock that the provider reads.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  session.dispatch([{ kind: 'edit-feature', featureId: f1, edit: { title: 'Import' } }])
  await vi.advanceTimersByTimeAsync(20)
  const heardAt = Date.now()
  while (Date.now() <= heardAt + 2) await Promise.resolve()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(server.opened()).toBe(1)
  expect(stores.connection.getState()).toMatchObject({ online: true, unsaved: 2 })
})

it('[SE19] does not put back in somebody else’s name what an owner took down', async () => {
  const { session, stores } = await enter()
  await vi.waitUntil(() => isSaved(stores))
  stores.connection.setState({ role: 'owner' })
  session.dispatch([add('Export')])
  const comments = server.doc.getMap('meta').get('comments') as Y.Map<unknown>
  const said = { threadId: null, body: 'Hello', mentions: [], at: '2026-11-25T10:00:00.000Z', editedAt: null }
  comments.set('comment/f1/sam/c1', said)
  await vi.waitUntil(() => stores.plan.getState().discussions.get(f1)?.comments.size === 1)
  session.dispatch([{ kind: 'delete-comment', featureId: f1, commentId: asId<CommentId>('c1') }])
  await vi.waitUntil(() => isSaved(stores))
  session.undo()
  expect(stores.plan.getState().discussions.get(f1)?.comments.size ?? 0).toBe(0)
})

it('[SH7] a preview reads nothing that this device keeps, sends nothing of it, and leaves it as it is', async () => {
  const copy = await openLocalCopy(`parley/${ana}/plan`, () => undefined)
  copy.keepEntry({ version: 1, edit: { kind: 'writes', writes: [{ zone: 'features', key: 'feature/f1/title', value: 'Kept' }] } })
  const before = await copy.load()
  copy.close()
  localStorage.setItem('parley.client-id/parley/ana/plan', '77')
  const { session, stores } = await enter(undefined, true)
  await vi.waitUntil(() => isSaved(stores))
  expect(session.doc.clientID).not.toBe(77)
  expect(titleOnServer()).toBeUndefined()
  await session.forget()
  leave(session)
  expect(await (await openLocalCopy(`parley/${ana}/plan`, () => undefined)).load()).toEqual(before)
  localStorage.clear()
})
