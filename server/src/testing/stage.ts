import * as encoding from 'lib0/encoding'
import { afterEach } from 'vitest'
import * as Y from 'yjs'
import type { SqliteStorage } from '../storage/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { join, type TestClient, type TestClientOptions } from './test-client.ts'
import { planDocument, startTestServer, type TestServer, type TestServerOptions } from './test-server.ts'

export interface Stage {
  readonly serve: (options?: TestServerOptions) => Promise<TestServer>
  /** A client that has everything the server has. */
  readonly enter: (server: TestServer, options?: TestClientOptions) => Promise<TestClient>
  /** Ends a client with the test. */
  readonly keep: (client: TestClient) => void
}

/** Servers and clients that end with the test that asked for them. */
export function setStage(): Stage {
  const servers: TestServer[] = []
  const clients: TestClient[] = []
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close()
    for (const server of servers.splice(0).toReversed()) await server[Symbol.asyncDispose]()
  })
  return {
    async serve(options = {}) {
      const server = await startTestServer(options)
      servers.push(server)
      return server
    },
    async enter(server, options = {}) {
      const client = await join(server, options)
      clients.push(client)
      return client
    },
    keep: (client) => clients.push(client),
  }
}

export interface Gated {
  readonly wrap: (storage: SqliteStorage) => Storage
  readonly open: () => void
  readonly shut: () => void
}

/** A storage whose commits wait for the gate to open. */
export function gated(): Gated {
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

/** The message in which a provider sends an update. */
export function updateMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export async function storedUpdates(server: TestServer): Promise<number> {
  const loaded = await server.storage.load(planDocument)
  return loaded.ok ? loaded.value.head : -1
}

/** The document as the server holds it, whether or not it is on disk. */
export async function documentOf(server: TestServer): Promise<Y.Doc> {
  const opened = await server.app.services.rooms.open(planDocument)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value.room.doc
}

export function titleIn(doc: Y.Doc): unknown {
  const features = doc.getMap('meta').get('features')
  return features instanceof Y.Map ? features.get('feature/f1/title') : undefined
}
