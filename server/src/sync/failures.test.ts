import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { messageType } from '@parley/shared/protocol/message-type.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { SqliteStorage } from '../storage/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { documentOf, setStage, titleIn } from '../testing/stage.ts'
import { connect, until } from '../testing/test-client.ts'
import { planDocument, startTestServer } from '../testing/test-server.ts'

const { serve, enter, keep } = setStage()

/** A storage in which one call is answered otherwise, for as long as that is wanted. */
function instead<Name extends keyof Storage>(
  name: Name,
  answer: (original: () => unknown) => unknown,
): (storage: SqliteStorage) => Storage {
  return (storage) =>
    new Proxy(storage, {
      get: (target, asked) =>
        asked === name
          ? (...args: unknown[]) => answer(() => (target[name] as (...all: unknown[]) => unknown)(...args))
          : Reflect.get(target, asked),
    })
}

it('[SY22] survives a bug in a commit: confirms nothing of it, loads the document anew and goes on', async () => {
  let isBroken = false
  const server = await serve({ wrap: instead('commit', (commit) => (isBroken ? Promise.reject(new TypeError('a bug')) : commit())) })
  const ana = await enter(server)
  const before = await documentOf(server)
  const closed = new Promise((resolve) => {
    ana.provider.on('connection-close', (event) => resolve(event?.code))
  })
  isBroken = true
  ana.features().set('feature/f1/title', 'Export')
  ana.barrier(1)
  expect(await closed).toBe(closeCode.bug)
  expect(ana.confirmed()).toBe(0)
  isBroken = false
  await until(() => ana.provider.synced)
  ana.barrier(2)
  await until(() => ana.confirmed() === 2)
  const after = await documentOf(server)
  expect(after).not.toBe(before)
  expect(titleIn(after)).toBe('Export')
})

it('[SY23] loads a document anew when somebody else wrote to it, and serves one load of it only', async () => {
  const server = await serve()
  const ana = await enter(server)
  const stored = await server.storage.load(planDocument)
  if (!stored.ok) throw new Error(stored.failure)
  const before = await documentOf(server)
  const intruder = new Y.Doc()
  Y.applyUpdate(intruder, Y.encodeStateAsUpdate(before))
  let foreign: Uint8Array = new Uint8Array()
  intruder.on('update', (update: Uint8Array) => (foreign = update))
  const goals = intruder.getMap('meta').get('goals')
  if (goals instanceof Y.Map) goals.set('product/p1/name', 'Elsewhere')
  const append = { document: planDocument, expectedHead: stored.value.head, updates: [{ bytes: foreign, actor: 'other', at: 0 }] }
  await server.storage.commit([append])
  ana.features().set('feature/f1/title', 'Export')
  await until(() => (ana.doc.getMap('meta').get('goals') as Y.Map<unknown>).get('product/p1/name') === 'Elsewhere')
  ana.barrier(1)
  await until(() => ana.confirmed() === 1)
  const after = await documentOf(server)
  expect(after).not.toBe(before)
  expect(titleIn(after)).toBe('Export')
  expect(server.app.services.rooms.openCount).toBe(1)
})

it('[SY23] keeps the successor of a room that is ended twice', async () => {
  const server = await serve()
  const { rooms } = server.app.services
  const first = await rooms.open(planDocument)
  if (!first.ok) throw new Error(first.failure)
  first.value.room.edit('server', () => first.value.room.doc.getMap('meta').set('x', 1))
  const batch = first.value.room.takeBatch()
  first.value.room.abandon('first')
  const second = await rooms.open(planDocument)
  if (batch !== undefined) first.value.room.settle(batch, { kind: 'fenced', head: 99 })
  expect(await rooms.open(planDocument)).toBe(second)
  expect(rooms.openCount).toBe(1)
})

it('[SY25] confirms nothing while an update before it waits for the rest', async () => {
  const server = await serve()
  const ana = await enter(server)
  const doc = await documentOf(server)
  const updates: Uint8Array[] = []
  // The first of two edits is kept back, as if it had been lost on the way.
  const send = Reflect.get(ana.provider, '_updateHandler') as (...args: unknown[]) => void
  ana.doc.off('update', send)
  ana.doc.on('update', (update: Uint8Array) => updates.push(update))
  let titleWhenConfirmed: unknown
  ana.provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    titleWhenConfirmed ??= titleIn(doc) ?? 'nothing'
  }
  ana.features().set('feature/f1/title', 'Export')
  ana.features().set('feature/f1/status', 'planned')
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, updates[1] ?? new Uint8Array())
  ana.send(encoding.toUint8Array(encoder))
  ana.barrier(1)
  await until(() => titleWhenConfirmed !== undefined)
  expect(titleWhenConfirmed).toBe('Export')
})

it('[SY26] stops though a socket stands that has not got anywhere', async () => {
  const server = await startTestServer({ wrap: instead('findDocument', () => new Promise(() => undefined)) })
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, {
    headers: { cookie: await server.cookieOf('product') },
  })
  await new Promise((resolve) => {
    socket.on('open', resolve)
  })
  const gone = new Promise((resolve) => {
    socket.on('close', resolve)
  })
  await server[Symbol.asyncDispose]()
  await gone
})

it('[SY27] answers a query of presence even when nobody is there', async () => {
  const server = await serve({ limits: { heartbeatMs: 1e6 } })
  const ana = await enter(server)
  ana.provider.awareness.setLocalState(null)
  await until(() => ana.provider.awareness.getStates().size === 0)
  await new Promise((resolve) => {
    setTimeout(resolve, 250)
  })
  let messages = 0
  ana.provider.ws?.addEventListener('message', () => (messages += 1))
  ana.send(Uint8Array.of(messageType.queryPresence))
  await until(() => messages > 0)
  expect(messages).toBe(1)
})

it('[SY28] answers what was asked during a commit as soon as that commit is done', async () => {
  let commits = 0
  const server = await serve({
    wrap: instead('commit', async (commit) => {
      commits += 1
      await new Promise((resolve) => {
        setTimeout(resolve, 60)
      })
      return commit()
    }),
  })
  const ana = await enter(server)
  const before = commits
  ana.features().set('feature/f1/status', 'planned')
  await until(() => commits === before + 1)
  ana.barrier(1)
  await until(() => ana.confirmed() === 1)
  expect(commits).toBe(before + 1)
})

it('[SY9] holds the bound of a room also for those who waited for the same load', async () => {
  const server = await serve({ limits: { maxConnectionsPerRoom: 1 } })
  const clients = await Promise.all([connect(server), connect(server), connect(server)])
  for (const client of clients) keep(client)
  await until(() => clients.some(({ provider }) => provider.synced))
  const opened = await server.app.services.rooms.open(planDocument)
  expect(opened.ok && opened.value.room.members.size).toBe(1)
})

it('[SY29] ends a connection that answers nothing any more, and keeps one that is only quiet', async () => {
  const server = await serve({ limits: { heartbeatMs: 100 } })
  const headers = { cookie: await server.cookieOf('product') }
  const url = `${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`
  const quiet = new WebSocket(url, { headers })
  const dead = new WebSocket(url, { headers, autoPong: false })
  await new Promise((resolve) => {
    dead.on('close', resolve)
  })
  expect(quiet.readyState).toBe(WebSocket.OPEN)
  quiet.terminate()
})
