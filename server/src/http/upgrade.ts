import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { asId, isId, type DocumentId } from '@parley/shared/model/ids.ts'
import { scopeTo } from '@parley/shared/model/token-scope.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { lackingScope } from '../api/lacking-scope.ts'
import { AccessWatch, type Opened } from '../auth/access-watch.ts'
import { mayReach } from '../auth/may-reach.ts'
import { principalOf } from '../auth/principal-of.ts'
import { Connection } from '../sync/connection.ts'
import type { SyncOptions } from '../sync/sync-options.ts'
import { createAdmission, type Admission } from './admission.ts'
import type { ClientAddress } from './client-address.ts'
import { EarlyMessages } from './early-messages.ts'
import { isKnownHost } from './known-host.ts'
import { urlOf } from './request-url.ts'
import { isSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'

const syncPath = '/sync/v1/'

const endings = {
  'signed-out': { code: closeCode.unauthenticated, reason: 'this session has ended' },
  changed: { code: closeCode.reauthenticate, reason: 'what you may do has changed' },
} as const

interface Opening {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  readonly url: URL
  readonly opened: Opened
}

/** Turns `GET /sync/v1/<documentId>` into a connection to that document. */
export class SyncEndpoint implements Disposable {
  readonly #services: Services
  readonly #limits: SyncOptions
  readonly #server: WebSocketServer
  readonly #admission: Admission
  readonly #addressOf: ClientAddress
  readonly #access: AccessWatch

  constructor(services: Services, limits: SyncOptions) {
    this.#services = services
    this.#limits = limits
    this.#admission = createAdmission(limits, services.clock)
    this.#addressOf = services.addressOf
    this.#access = new AccessWatch({ ...services, gaps: { expiryMs: limits.expiryGapMs, backstopMs: limits.accessGapMs } })
    // Above the limit of our own, so that a frame just over it still gets a close code with our reason.
    this.#server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: limits.maxFrameBytes * 2 })
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = urlOf(request)
    const refusal = url === null ? '400 Bad Request' : this.#refusal(request, url)
    if (url === null || refusal !== undefined) {
      this.#refuse(socket, refusal ?? '400 Bad Request')
      return
    }
    if (!this.#admission.admit(this.#addressOf(request))) {
      this.#refuse(socket, '503 Service Unavailable')
      return
    }
    socket.once('close', () => this.#admission.leave())
    this.#server.handleUpgrade(request, socket, head, (accepted) => {
      void this.#connect(accepted, request, url)
    })
  }

  /** Cuts off whoever is left: those not yet in a room, and those who do not answer a closing handshake. */
  [Symbol.dispose](): void {
    this.#access[Symbol.dispose]()
    for (const socket of this.#server.clients) socket.terminate()
  }

  #refusal(request: IncomingMessage, url: URL): string | undefined {
    const { config } = this.#services
    if (!url.pathname.startsWith(syncPath)) return '404 Not Found'
    if (!isKnownHost(request, config)) return '421 Misdirected Request'
    if (!isSameOrigin(request, config)) return '403 Forbidden'
    return this.#services.isReady() ? undefined : '503 Service Unavailable'
  }

  #refuse(socket: Duplex, status: string): void {
    // A peer that never closes its half would keep the socket for ever.
    socket.once('finish', () => socket.destroy())
    const headers = { connection: 'close', 'content-length': '0', ...securityHeaders(this.#services.config) }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`)
  }

  /** Only after the socket stands can a close code reach the page, so everything else is decided here. */
  async #connect(socket: WebSocket, request: IncomingMessage, url: URL): Promise<void> {
    const { observer } = this.#services
    const early = new EarlyMessages(this.#limits)
    let connection: Connection | undefined
    observer.connectionOpened()
    function endByBug(error: unknown): void {
      observer.bugCaught('connection', error)
      socket.close(closeCode.bug, 'something went wrong here')
    }
    socket.on('message', (data: RawData, isBinary: boolean) => {
      // The library reads on until the other side has closed too; nothing that comes then is worth keeping.
      if (socket.readyState !== socket.OPEN) return
      const bytes = toBytes(data)
      try {
        if (connection !== undefined) connection.receive(bytes, isBinary)
        else if (!early.keep(bytes, isBinary)) socket.close(closeCode.protocolError, 'too much before the greeting')
      } catch (error) {
        endByBug(error)
      }
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      observer.connectionClosed(code)
      connection?.gone()
    })
    const opened = {
      end: (why: 'signed-out' | 'changed') => {
        const { code, reason } = endings[why]
        if (connection === undefined) socket.close(code, reason)
        else connection.revoke(code, reason)
      },
    }
    try {
      connection = await this.#open({ socket, request, url, opened })
    } catch (error) {
      observer.bugCaught('opening a document', error)
      socket.close(closeCode.tryLater, 'the document cannot be opened now')
    }
    if (connection === undefined || socket.readyState !== socket.OPEN) return
    if (!this.#services.isReady()) return connection.close(closeCode.restarting, 'the server is restarting')
    try {
      connection.open()
      for (const { bytes, isBinary } of early.takeAll()) connection.receive(bytes, isBinary)
    } catch (error) {
      endByBug(error)
    }
  }

  async #open({ socket, request, url, opened }: Opening): Promise<Connection | undefined> {
    const { whoIs, storage, rooms, observer, clock } = this.#services
    const askedAt = this.#access.moment
    function sendAway(code: number, reason: string): undefined {
      socket.close(code, reason)
      return undefined
    }
    const identity = await whoIs.identify(request.headers)
    if (identity === undefined) return sendAway(closeCode.unauthenticated, 'sign in first')
    if (socket.readyState !== socket.OPEN) return undefined
    socket.once('close', this.#access.watch(identity, askedAt, opened))
    const { person } = identity
    const name = url.pathname.slice(syncPath.length)
    const id = isId(name) ? asId<DocumentId>(name) : undefined
    const place = id === undefined ? undefined : await storage.findDocument(id)
    // A document of another workspace is as unknown as one that is not there.
    if (id === undefined || place === undefined || place.workspaceId !== person.workspaceId)
      return sendAway(closeCode.unknownDocument, 'no such document')
    const needed = scopeTo(place.kind, 'read')
    if (!identity.credential.scopes.includes(needed)) return sendAway(closeCode.forbidden, lackingScope([needed]))
    if (!mayReach(identity, needed)) return sendAway(closeCode.forbidden, 'this role may not open it')
    const found = await rooms.open(id)
    if (!found.ok) return sendAway(closeCode.unknownDocument, 'no such document')
    const { room, epoch } = found.value
    const speaksParley = url.searchParams.get('x') === '1'
    return new Connection({
      socket,
      room,
      principal: principalOf(identity, place.kind),
      speaksParley,
      epoch,
      observer,
      clock,
      limits: this.#limits,
    })
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
