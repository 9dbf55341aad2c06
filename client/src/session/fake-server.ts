import { preparePlan } from '@parley/shared/document/plan-doc.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { messageType } from '@parley/shared/protocol/message-type.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export interface FakeServer {
  readonly doc: Y.Doc
  /** Stands in for the browser's. */
  readonly WebSocket: unknown
  /** How many sockets were ever opened. */
  readonly opened: () => number
  /** Which changes close the connection with a reset. */
  refuses: (update: Uint8Array) => boolean
  answersBarriers: boolean
  /** Sends a notice to whoever is here, and to nobody who comes later. */
  readonly notify: (storage: string) => void
  /** Confirms a version unasked. */
  readonly confirm: (version: number) => void
  /** Ends all connections as a restart does. */
  readonly restart: () => void
}

interface Peer {
  readonly receive: (bytes: Uint8Array) => void
  readonly end: (code: number) => void
}

type Writes = (encoder: encoding.Encoder) => void

/** The other end of the wire in the same process, as far as a session needs it; each message comes as a task of its own. */
export function createFakeServer(): FakeServer {
  const doc = new Y.Doc()
  preparePlan(doc)
  const peers = new Set<Peer>()
  let opened = 0

  function send(peer: Peer, write: Writes): void {
    const encoder = encoding.createEncoder()
    write(encoder)
    peer.receive(encoding.toUint8Array(encoder))
  }
  function sync(peer: Peer, step: number, bytes: Uint8Array): void {
    send(peer, (encoder) => {
      encoding.writeVarUint(encoder, messageType.sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }
  function json(peer: Peer, type: number, value: unknown): void {
    send(peer, (encoder) => {
      encoding.writeVarUint(encoder, type)
      encoding.writeVarString(encoder, JSON.stringify(value))
    })
  }
  doc.on('update', (update: Uint8Array) => {
    for (const peer of peers) sync(peer, 2, update)
  })

  function confirm(peer: Peer, version: number): void {
    send(peer, (encoder) => {
      for (const number of [messageType.barrier, version, 0]) encoding.writeVarUint(encoder, number)
    })
  }
  function greet(peer: Peer): void {
    peers.add(peer)
    json(peer, messageType.hello, { userId: 'ana', role: 'product', canWrite: true, epoch: 1, seq: 0 })
    sync(peer, 0, Y.encodeStateVector(doc))
  }
  function answerSync(peer: Peer, decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === 0) sync(peer, 1, Y.encodeStateAsUpdate(doc, bytes))
    else if (server.refuses(bytes)) peer.end(closeCode.resetRequired)
    else Y.applyUpdate(doc, bytes)
  }
  function answer(peer: Peer, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.sync) answerSync(peer, decoder)
    else if (type === messageType.queryPresence) sync(peer, 2, Uint8Array.of(0, 0))
    else if (type === messageType.barrier && server.answersBarriers) {
      confirm(peer, decoding.readVarUint(decoder))
    }
  }

  class FakeSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    readonly #peer: Peer = {
      receive: (bytes) => this.#later(() => this.onmessage?.({ data: Uint8Array.from(bytes).buffer })),
      end: (code) => this.#end(code),
    }
    constructor() {
      opened += 1
      setTimeout(() => {
        if (this.readyState !== 0) return
        this.readyState = 1
        this.onopen?.()
        greet(this.#peer)
      }, 0)
    }
    send(bytes: Uint8Array): void {
      const copy = Uint8Array.from(bytes)
      this.#later(() => answer(this.#peer, copy))
    }
    close(): void {
      this.#end(1000)
    }
    #later(run: () => void): void {
      setTimeout(() => {
        if (this.readyState === 1) run()
      }, 0)
    }
    #end(code: number): void {
      if (this.readyState === 3) return
      this.readyState = 3
      peers.delete(this.#peer)
      setTimeout(() => this.onclose?.({ code, reason: '' }), 0)
    }
  }

  const server: FakeServer = {
    doc,
    WebSocket: FakeSocket,
    opened: () => opened,
    refuses: () => false,
    answersBarriers: true,
    notify: (storage) => {
      for (const peer of peers) json(peer, messageType.notice, { storage })
    },
    confirm: (version) => {
      for (const peer of peers) confirm(peer, version)
    },
    restart: () => {
      for (const peer of peers) peer.end(closeCode.restarting)
    },
  }
  return server
}
