import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { SqliteStorage } from '../storage/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { connect, join, until, type TestClient, type TestClientOptions } from '../testing/test-client.ts'
import { planDocument, startTestServer, type TestServer, type TestServerOptions } from '../testing/test-server.ts'

const stack: AsyncDisposable[] = []
const clients: TestClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  for (const resource of stack.splice(0).toReversed()) await resource[Symbol.asyncDispose]()
})

async function serve(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options)
  stack.push(server)
  return server
}

async function enter(server: TestServer, options: TestClientOptions = {}): Promise<TestClient> {
  const client = await join(server, options)
  clients.push(client)
  return client
}

/** A storage whose commits wait for the gate to open. */
function gated(): { readonly wrap: (storage: SqliteStorage) => Storage; readonly open: () => void; readonly shut: () => void } {
  let release: (() => void) | undefined
  let wait: Promise<void> | undefined
  return {
    wrap: (storage) =>
      new Proxy(storage, {
        get: (target, name) =>
          name === 'commit'
            ? (...args: Parameters<Storage['commit']>) => Promise.resolve(wait).then(() => target.commit(...args))
            : Reflect.get(target, name),
      }),
    open: () => release?.(),
    shut: () => {
      wait = new Promise((resolve) => (release = resolve))
    },
  }
}

function frameOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function updateFrameOf(update: Uint8Array): Uint8Array {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, update)
  })
}

async function storedUpdates(server: TestServer): Promise<number> {
  const loaded = await server.storage.load(planDocument)
  return loaded.ok ? loaded.value.head : -1
}

describe('the way of an edit', () => {
  it('[SY1] shows nothing to anybody before it is on disk', async () => {
    const gate = gated()
    const server = await serve({ wrap: gate.wrap })
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    gate.shut()
    ana.features().set('feature/f1/title', 'Export')
    ana.barrier(1)
    const late = await connect(server)
    clients.push(late)
    await new Promise((resolve) => {
      setTimeout(resolve, 120)
    })
    expect(sam.features().get('feature/f1/title')).toBeUndefined()
    expect(ana.confirmed()).toBe(0)
    expect(late.provider.synced).toBe(false)
    gate.open()
    await until(() => sam.features().get('feature/f1/title') === 'Export' && ana.confirmed() === 1 && late.provider.synced)
    expect(late.features().get('feature/f1/title')).toBe('Export')
  })

  it('[SY2] confirms only what a new process finds again', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const first = await startTestServer({ folder })
    const ana = await join(first)
    ana.features().set('feature/f1/title', 'Export')
    ana.barrier(1)
    await until(() => ana.confirmed() === 1)
    ana.close()
    await first[Symbol.asyncDispose]()
    const second = await startTestServer({ folder })
    const again = await join(second)
    expect(again.features().get('feature/f1/title')).toBe('Export')
    again.close()
    await second[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })

  it('[SY3] serves a stock provider that knows nothing of our own messages', async () => {
    const server = await serve()
    const ana = await enter(server, { speaksParley: false })
    const sam = await enter(server, { role: 'sales', speaksParley: false })
    ana.features().set('feature/f1/title', 'Export')
    await until(() => sam.features().get('feature/f1/title') === 'Export')
    expect(sam.json('hello')).toBeUndefined()
  })

  it('[SY4] brings edits made offline on both sides together', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    ana.provider.disconnect()
    sam.provider.disconnect()
    ana.features().set('feature/f1/title', 'From Ana')
    sam.features().set('feature/f2/title', 'From Sam')
    ana.provider.connect()
    sam.provider.connect()
    await until(() => ana.features().get('feature/f2/title') === 'From Sam' && sam.features().get('feature/f1/title') === 'From Ana')
    expect(ana.ended()).toBeUndefined()
  })

  it('[SY5] gives a new feature its key', async () => {
    const server = await serve()
    const ana = await enter(server)
    ana.features().set('feature/f1/title', 'Export')
    ana.features().set('feature/f2/title', 'Import')
    await until(() => ana.features().get('feature/f1/key') === 'RM-1' && ana.features().get('feature/f2/key') === 'RM-2')
    expect(ana.features().size).toBe(4)
  })
})

describe('who may come in', () => {
  it('[SY6] closes with 4401, 4404 or 4403 when nobody is signed in, the document is unknown, or the role may not open it', async () => {
    const server = await serve()
    const stranger = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, { origin: server.url })
    const code = await new Promise((resolve) => {
      stranger.on('close', resolve)
    })
    expect(code).toBe(closeCode.unauthenticated)
    expect((await enter(server, { document: 'nowhere' })).ended()?.code).toBe(closeCode.unknownDocument)
    expect((await enter(server, { document: 'sales-1', role: 'viewer' })).ended()?.code).toBe(closeCode.forbidden)
  })

  it('[SY7] refuses a page of another origin before the socket stands', async () => {
    const server = await serve()
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, {
      headers: { cookie: await server.cookieOf('product'), origin: 'https://evil.example' },
    })
    socket.on('error', () => undefined)
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    })
    expect(status).toBe(403)
  })

  it('[SY8] lets a viewer read, and resets one that writes', async () => {
    const server = await serve()
    const ana = await enter(server)
    const vic = await enter(server, { role: 'viewer' })
    expect(vic.json('hello')).toMatchObject({ role: 'viewer', canWrite: false })
    ana.features().set('feature/f1/title', 'Export')
    await until(() => vic.features().get('feature/f1/title') === 'Export')
    vic.features().set('feature/f1/title', 'Mine')
    await until(() => vic.ended() !== undefined)
    expect(vic.ended()?.code).toBe(closeCode.resetRequired)
    expect(ana.features().get('feature/f1/title')).toBe('Export')
  })

  it('[SY9] lets only so many into one room', async () => {
    const server = await serve({ limits: { maxConnectionsPerRoom: 1 } })
    await enter(server)
    const second = await connect(server)
    clients.push(second)
    const code = await new Promise((resolve) => {
      second.provider.on('connection-close', (event) => resolve(event?.code))
    })
    expect(code).toBe(closeCode.full)
  })
})

describe('bad input', () => {
  const bad: readonly (readonly [string, Uint8Array, number])[] = [
    ['an unknown type', Uint8Array.of(77), closeCode.protocolError],
    ['a message only the server sends', Uint8Array.of(101, 2, 123, 125), closeCode.protocolError],
    ['bytes left over', Uint8Array.of(100, 1, 9, 9), closeCode.protocolError],
    ['a truncated update', Uint8Array.of(0, 2, 200, 1, 1), closeCode.protocolError],
    ['an update that claims 30 million structs', updateFrameOf(Uint8Array.of(1, 255, 255, 255, 15, 1, 0)), closeCode.resetRequired],
    ['an update to an unknown root', updateFrameOf(foreignRoot()), closeCode.resetRequired],
    ['malformed presence', Uint8Array.of(1, 3, 1, 2, 3), closeCode.protocolError],
    ['more bytes than a message may have', new Uint8Array(2 * 1024 * 1024 + 1), closeCode.tooLarge],
  ]

  it.each(bad)('[SY10] answers %s with a close code and a reason, stores nothing and disturbs nobody', async (_what, bytes, code) => {
    const server = await serve()
    const ana = await enter(server)
    const mallory = await enter(server, { role: 'sales' })
    const before = await storedUpdates(server)
    mallory.send(bytes)
    await until(() => mallory.ended() !== undefined)
    expect(mallory.ended()?.code).toBe(code)
    expect(mallory.ended()?.reason).not.toBe('')
    expect(await storedUpdates(server)).toBe(before)
    ana.features().set('feature/f1/title', 'Still here')
    ana.barrier(1)
    await until(() => ana.confirmed() === 1)
  })

  it('[SY11] reads a client that sends too fast more slowly, and sends away one that does not stop', async () => {
    const server = await serve({ limits: { messages: { perSecond: 10, burst: 20 }, maxPauseMs: 2000 } })
    const ana = await enter(server)
    for (let message = 0; message < 200; message += 1) ana.barrier(message)
    const code = await new Promise((resolve) => {
      ana.provider.on('connection-close', (event) => resolve(event?.code))
    })
    expect(code).toBe(closeCode.rateLimited)
  })
})

describe('when storage fails', () => {
  it('[SY12] says "not saving" on a full disk, confirms nothing, and goes on by itself once there is room', async () => {
    const server = await serve()
    const ana = await enter(server)
    await server.storage.setMaxPages(1)
    ana.doc.transact(() => {
      for (let index = 0; index < 200; index += 1) ana.features().set(`feature/f${index}/title`, 'x'.repeat(100))
    })
    ana.barrier(1)
    await until(() => (ana.json('notice') as { storage?: string } | undefined)?.storage === 'not-saving')
    expect(ana.confirmed()).toBe(0)
    await server.storage.setMaxPages(100_000)
    await until(() => ana.confirmed() === 1)
    await until(() => (ana.json('notice') as { storage?: string }).storage === 'saving')
  })

  it('[SY13] shows a damaged document up to the damage, read-only, and serves the others', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const first = await startTestServer({ folder })
    const ana = await join(first)
    for (const title of ['one', 'two', 'three']) {
      ana.features().set('feature/f1/title', title)
      ana.barrier(title.length + (title === 'two' ? 10 : 0))
      await until(() => ana.features().get('feature/f1/title') === title && ana.confirmed() >= title.length)
    }
    ana.close()
    await first[Symbol.asyncDispose]()
    const database = new DatabaseSync(joinPath(folder, 'parley.db'))
    const { head } = database.prepare('SELECT max(seq) AS head FROM updates WHERE document = ?').get(planDocument) as { head: number }
    database.prepare('UPDATE updates SET bytes = ? WHERE document = ? AND seq = ?').run(Uint8Array.of(1, 2, 3), planDocument, head)
    database.close()
    const second = await startTestServer({ folder })
    const reader = await join(second)
    expect(reader.json('hello')).toMatchObject({ canWrite: false })
    expect(reader.json('notice')).toEqual({ storage: 'damaged' })
    expect(reader.features().get('feature/f1/title')).not.toBe('three')
    let closed = false
    reader.provider.on('connection-close', () => (closed = true))
    reader.features().set('feature/f1/title', 'four')
    reader.barrier(1)
    const other = await join(second, { document: 'sales-1' })
    other.barrier(1)
    await until(() => other.confirmed() === 1)
    expect(reader.confirmed()).toBe(0)
    expect(closed).toBe(false)
    reader.close()
    other.close()
    await second[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('presence', () => {
  it('[SY14] is signed by the server, whatever a client claims', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({ user: { id: 'owner', name: 'The boss' }, editing: 'f1' })
    await until(() => ana.provider.awareness.getStates().get(sam.doc.clientID)?.['editing'] === 'f1')
    expect(ana.provider.awareness.getStates().get(sam.doc.clientID)?.['user']).toEqual({ id: 'sales', name: 'Ms sales' })
  })

  it('[SY15] ends with the connection', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({})
    await until(() => ana.provider.awareness.getStates().has(sam.doc.clientID))
    sam.provider.ws?.close()
    sam.provider.destroy()
    await until(() => !ana.provider.awareness.getStates().has(sam.doc.clientID))
  })

  it('[SY21] passes nothing on that says nothing new, so that providers which repeat what they hear fall silent', async () => {
    const server = await serve({ limits: { presenceGapMs: 10 } })
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({ editing: 'f1' })
    await until(() => ana.provider.awareness.getStates().get(sam.doc.clientID)?.['editing'] === 'f1')
    let frames = 0
    sam.provider.ws?.addEventListener('message', () => (frames += 1))
    await new Promise((resolve) => {
      setTimeout(resolve, 300)
    })
    expect(frames).toBeLessThanOrEqual(2)
  })

  it('[SY16] refuses a state that is none', async () => {
    const server = await serve()
    const ana = await enter(server)
    ana.provider.awareness.setLocalState({ pwned: 'x'.repeat(10) })
    await until(() => ana.ended() !== undefined)
    expect(ana.ended()?.code).toBe(closeCode.protocolError)
  })
})

describe('long lives', () => {
  it('[SY17] sends a silent connection something before a provider would hang up', async () => {
    const server = await serve({ limits: { heartbeatMs: 30 } })
    const ana = await enter(server)
    // Presence is repeated too; somebody without any still has to hear something.
    ana.provider.awareness.setLocalState(null)
    await until(() => ana.provider.awareness.getStates().size === 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 150)
    })
    let messages = 0
    ana.provider.ws?.addEventListener('message', () => (messages += 1))
    await until(() => messages >= 3)
    expect(messages).toBeGreaterThanOrEqual(3)
  })

  it('[SY18] gives a reader that was too slow everything it missed', async () => {
    const server = await serve({ limits: { lagBytes: 20_000, caughtUpBytes: 10_000, tendMs: 20 } })
    const ana = await enter(server)
    const slow = await enter(server, { role: 'sales' })
    const raw = slow.provider.ws as unknown as WebSocket
    raw.pause()
    for (let index = 0; index < 120; index += 1) ana.features().set(`feature/f${index}/source`, `${index}`.padEnd(200, 'x'))
    // Enough to fill the kernel's buffers on both sides as well.
    const big = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `comment/f${index}/product/c1`,
        { threadId: null, body: 'x'.repeat(9999), mentions: [], at: '2026-11-23T10:00:00.000Z', editedAt: null },
      ]),
    )
    for (let round = 0; round < 12; round += 1) {
      ana.doc.transact(() => {
        for (const [key, value] of Object.entries(big)) comments(ana).set(key, { ...value, body: value.body.slice(round) })
      })
      ana.barrier(round + 1)
      await until(() => ana.confirmed() === round + 1)
    }
    raw.resume()
    await until(() => slow.features().get('feature/f119/source') !== undefined && comments(slow).size === 40)
    await until(() => Buffer.compare(Y.encodeStateVector(slow.doc), Y.encodeStateVector(ana.doc)) === 0)
    expect(comments(slow).toJSON()).toEqual(comments(ana).toJSON())
  })

  it('[SY19] exchanges an overgrown container when it is quiet, and the document shrinks to what lives', async () => {
    const server = await serve({ limits: { snapshotAfterUpdates: 10, tendMs: 20, quietMs: 50, messages: { perSecond: 1e6, burst: 1e6 } } })
    const ana = await enter(server)
    for (let index = 0; index < 3000; index += 1) ana.features().set('feature/f1/title', `Title ${index}`)
    const old = ana.features()
    await until(() => ana.doc.getMap('meta').get('features') !== old)
    expect(ana.features().get('feature/f1/title')).toBe('Title 2999')
    const fresh = new Y.Doc()
    const container = new Y.Map()
    fresh.getMap('meta').set('features', container)
    for (const [key, value] of ana.features()) container.set(key, value)
    expect(Y.encodeStateAsUpdate(ana.doc).length).toBeLessThan(Y.encodeStateAsUpdate(fresh).length + 200)
  })

  it('[SY20] stops without losing what it received, and tells everybody that it restarts', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const gate = gated()
    const server = await startTestServer({ folder, wrap: gate.wrap })
    const ana = await join(server)
    gate.shut()
    ana.features().set('feature/f1/title', 'Last words')
    ana.barrier(1)
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
    const closing = new Promise((resolve) => {
      ana.provider.on('connection-close', (event) => resolve(event?.code))
    })
    const stopped = server[Symbol.asyncDispose]()
    gate.open()
    await stopped
    expect(await closing).toBe(closeCode.restarting)
    ana.close()
    const next = await startTestServer({ folder })
    const again = await join(next)
    expect(again.features().get('feature/f1/title')).toBe('Last words')
    again.close()
    await next[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
})

function comments(client: TestClient): Y.Map<unknown> {
  const container = client.doc.getMap('meta').get('comments')
  if (!(container instanceof Y.Map)) throw new Error('no comments yet')
  return container
}

function foreignRoot(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('evil').set('a', 1)
  return Y.encodeStateAsUpdate(doc)
}
