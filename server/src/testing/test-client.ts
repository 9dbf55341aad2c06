import { messageType } from '@parley/shared/protocol/message-type.ts'
import type { Role } from '@parley/shared/model/person.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { planDocument, type TestServer } from './test-server.ts'

export interface TestClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The last version the server confirmed. */
  readonly confirmed: () => number
  readonly barrier: (version: number) => void
  readonly json: (type: 'hello' | 'notice') => unknown
  readonly send: (bytes: Uint8Array) => void
  readonly ended: () => { readonly code: number; readonly reason: string } | undefined
  readonly zone: (name: string) => Y.Map<unknown>
  readonly features: () => Y.Map<unknown>
  readonly close: () => void
}

export interface TestClientOptions {
  readonly role?: Role
  /** What it shows instead of a session with that role. */
  readonly headers?: Readonly<Record<string, string>>
  readonly document?: string
  /** What it offers to speak, as a page of a preview does. */
  readonly protocols?: string[]
  readonly doc?: Y.Doc
  /** Whether it announces our own messages, as the app does and a stock provider does not. */
  readonly speaksParley?: boolean
}

/** A stock provider of y-websocket in this process, signed in as somebody. */
export async function connect(
  server: TestServer,
  {
    role = 'product',
    headers: shown,
    document = planDocument,
    doc = new Y.Doc(),
    speaksParley = true,
    protocols = [],
  }: TestClientOptions = {},
): Promise<TestClient> {
  const headers = shown ?? { cookie: await server.cookieOf(role) }
  class SignedIn extends WebSocket {
    constructor(url: string | URL, offered?: string | string[]) {
      super(url, offered, { headers })
    }
  }
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync/v1`, document, doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols,
    params: speaksParley ? { x: '1' } : {},
    maxBackoffTime: 100,
  })
  let confirmed = 0
  const messages = new Map<number, unknown>()
  let ended: { code: number; reason: string } | undefined
  provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => {
    confirmed = Math.max(confirmed, decoding.readVarUint(decoder))
  }
  // It says only that there is something to ask for.
  provider.messageHandlers[messageType.inbox] = () => undefined
  for (const type of [messageType.hello, messageType.notice]) {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      messages.set(type, JSON.parse(decoding.readVarString(decoder)))
    }
  }
  provider.on('closed', (event) => (ended = event))
  function send(bytes: Uint8Array): void {
    if (provider.ws === null) throw new Error('not connected')
    provider.ws.send(Uint8Array.from(bytes))
  }
  function zone(name: string): Y.Map<unknown> {
    const container = doc.getMap('meta').get(name)
    if (!(container instanceof Y.Map)) throw new Error(`no ${name} yet`)
    return container
  }
  return {
    doc,
    provider,
    confirmed: () => confirmed,
    barrier: (version) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageType.barrier)
      encoding.writeVarUint(encoder, version)
      send(encoding.toUint8Array(encoder))
    },
    json: (type) => messages.get(messageType[type]),
    send,
    ended: () => ended,
    zone,
    features: () => zone('features'),
    close: () => provider.destroy(),
  }
}

/** A client that has everything the server has. */
export async function join(server: TestServer, options: TestClientOptions = {}): Promise<TestClient> {
  const client = await connect(server, options)
  await until(() => client.provider.synced || client.ended() !== undefined)
  return client
}

/** Waits for a state, not for a time; fails after half a minute. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${isSo.toString()}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
  }
}
