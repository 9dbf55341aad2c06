import type { Clock } from '@parley/shared/base/sources.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Observer } from '../observe/observer.ts'
import { barrierFrame, heartbeatFrame, helloFrame, noticeFrame, stepOneFrame } from './frame.ts'
import type { Principal } from '../auth/principal.ts'
import { Recipient } from './recipient.ts'
import type { Judgement } from './judge.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'
import { readSyncMessage, type SyncMessage } from './sync-message.ts'
import type { SyncOptions } from './sync-options.ts'
import { createTokenBucket, type TokenBucket } from './token-bucket.ts'

export interface ConnectionOptions {
  readonly socket: WebSocket
  readonly room: Room
  readonly principal: Principal
  readonly speaksParley: boolean
  readonly epoch: number
  readonly observer: Observer
  readonly clock: Clock
  readonly limits: SyncOptions
}

/** The receiving half of a socket: takes frames apart in the order they came and hands them to the room. */
export class Connection implements Member {
  readonly principal: Principal
  readonly recipient: Recipient
  readonly speaksParley: boolean
  readonly #options: ConnectionOptions
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  /** The reasons for which the socket is not read at the moment. */
  readonly #paused = new Set<'rate' | 'storage'>()
  /** A client that holds more than we asked about answers our first step; until then gaps are no surprise. */
  #awaitsState = true
  #closed = false
  #isRevoked = false
  #wasHeard = true
  /** An update waits for the client's state, and with it the newest version the client asked about. */
  #isDeferring = false
  #heldVersion: number | undefined
  /** Set once an update was left out because the document is damaged: nothing may be acknowledged after that. */
  #isFrozen = false

  constructor(options: ConnectionOptions) {
    const { socket, limits, clock } = options
    this.#options = options
    this.principal = options.principal
    this.speaksParley = options.speaksParley
    this.recipient = new Recipient(socket, limits, clock)
    this.#messages = createTokenBucket(limits.messages, clock)
    this.#bytes = createTokenBucket(limits.bytes, clock)
    socket.on('pong', () => (this.#wasHeard = true))
  }

  /** Greets the client; from here on its messages may come. */
  open(): void {
    const { room, epoch, limits } = this.#options
    // Asked in the same turn as joining: all who waited for one load come at once.
    if (room.members.size >= limits.maxConnectionsPerRoom) {
      this.close(closeCode.full, 'this room is full')
      return
    }
    const { userId, role, canWrite } = this.principal
    room.join(this)
    if (this.speaksParley) {
      const writable = canWrite && room.storage !== 'damaged'
      this.recipient.push(helloFrame({ userId, role, canWrite: writable, epoch, seq: room.head }))
      if (room.storage !== 'saving') this.recipient.push(noticeFrame({ storage: room.storage }))
    }
    this.recipient.push(stepOneFrame(Y.encodeStateVector(room.doc)))
    const everybody = room.presence.everybody()
    if (everybody !== undefined) this.recipient.push(everybody)
  }

  receive(data: Uint8Array, isBinary: boolean): void {
    if (this.#closed) return
    this.#wasHeard = true
    const { limits } = this.#options
    if (data.length > limits.maxFrameBytes) {
      this.close(closeCode.tooLarge, `a message may have at most ${limits.maxFrameBytes} bytes`)
      return
    }
    const message = isBinary ? readSyncMessage(data) : undefined
    if (message === undefined) {
      this.#refuse('malformed message')
      return
    }
    this.#charge(data.length)
    this.#act(message)
  }

  pause(): void {
    this.#pauseFor('storage')
  }

  resume(): void {
    this.#resumeFrom('storage')
  }

  beat(): void {
    const { socket } = this.#options
    // What we do not read cannot be heard, and an answer stands in line behind what a slow reader has not read yet.
    if (this.#paused.size > 0 || this.recipient.isLagging) return
    if (!this.#wasHeard) {
      socket.terminate()
      return
    }
    this.#wasHeard = false
    socket.ping()
  }

  get isRevoked(): boolean {
    return this.#isRevoked
  }

  /** Ends a connection whose person may no longer be here so: what is still in line of it is not judged by the rights it had. */
  revoke(code: number, reason: string): void {
    this.#isRevoked = true
    this.close(code, reason)
  }

  close(code: number, reason: string): void {
    if (this.#closed) return
    this.#closed = true
    this.#options.room.leave(this)
    this.recipient.close(code, reason)
  }

  /** The socket is gone. */
  gone(): void {
    this.#closed = true
    this.#options.room.leave(this)
  }

  #act(message: SyncMessage): void {
    const { room } = this.#options
    switch (message.kind) {
      case 'state-vector':
        this.#sendState(message.bytes)
        return
      case 'state':
      case 'update':
        this.#receiveUpdate(message)
        return
      case 'presence':
        this.#receivePresence(message.bytes)
        return
      case 'query-presence':
        // Clients ask this to hear whether anybody is there, so an empty room answers too.
        this.recipient.push(room.presence.everybody() ?? heartbeatFrame)
        return
      case 'barrier':
        room.afterReceived(() => this.#answerBarrier(message.version))
        return
      default:
        unreachable(message)
    }
  }

  #answerBarrier(version: number): void {
    const { room } = this.#options
    if (this.#isFrozen) return
    if (this.#isDeferring) this.#heldVersion = version
    else room.afterCommit(() => this.recipient.acknowledge(barrierFrame(version, room.head)))
  }

  #sendState(stateVector: Uint8Array): void {
    const { room } = this.#options
    try {
      Y.decodeStateVector(stateVector)
    } catch {
      // lib0 throws on truncated input.
      this.#refuse('malformed state vector')
      return
    }
    room.serveState(stateVector, (frame) => this.recipient.pushState(frame))
  }

  #receivePresence(bytes: Uint8Array): void {
    const { room, limits } = this.#options
    if (!this.principal.isSeen) return
    // A provider repeats what it hears of others, so a message may hold as many states as there are people.
    if (bytes.length > limits.maxPresenceBytes * (room.members.size + 1) || !room.presence.receive(this, this.principal, bytes))
      this.#refuse('malformed presence')
  }

  #receiveUpdate({ kind, bytes }: Extract<SyncMessage, { kind: 'state' | 'update' }>): void {
    this.#options.room.receive(this, bytes, (judgement) => this.#hear(kind, judgement))
  }

  #hear(kind: 'state' | 'update', verdict: Judgement): void {
    const { room, observer } = this.#options
    if (kind === 'state') this.#awaitsState = false
    switch (verdict.kind) {
      case 'allow':
        if (kind === 'state') this.#stopDeferring()
        return
      case 'frozen':
        this.#isFrozen = true
        return
      case 'defer':
        observer.updateDeferred()
        this.#isDeferring = true
        if (this.#awaitsState) return
        // What a client holds beyond us cannot build on something neither of us has.
        if (kind === 'state') return this.close(closeCode.resetRequired, `${verdict.reason}: ${verdict.detail}`.slice(0, 120))
        this.#awaitsState = true
        this.recipient.push(stepOneFrame(Y.encodeStateVector(room.doc)))
        return
      case 'deny':
        observer.updateRefused(verdict.reason)
        this.close(closeCode.resetRequired, `${verdict.reason}: ${verdict.detail}`.slice(0, 120))
        return
      default:
        unreachable(verdict)
    }
  }

  /** A client's state holds everything it ever sent, so nothing of it waits any more. */
  #stopDeferring(): void {
    this.#isDeferring = false
    const version = this.#heldVersion
    this.#heldVersion = undefined
    if (version !== undefined) this.#answerBarrier(version)
  }

  #refuse(reason: string): void {
    this.#options.observer.updateRefused('protocol')
    this.close(closeCode.protocolError, reason)
  }

  /** A client over its rate is not read for as long as it owes; one that owes too much is sent away. */
  #charge(bytes: number): void {
    const owedMs = Math.max(this.#messages.take(1), this.#bytes.take(bytes))
    if (owedMs === 0) return
    if (owedMs > this.#options.limits.maxPauseMs) {
      this.close(closeCode.rateLimited, 'too many messages')
      return
    }
    this.#pauseFor('rate')
    setTimeout(() => this.#resumeFrom('rate'), owedMs).unref()
  }

  #pauseFor(reason: 'rate' | 'storage'): void {
    if (this.#paused.size === 0) this.#options.socket.pause()
    this.#paused.add(reason)
  }

  #resumeFrom(reason: 'rate' | 'storage'): void {
    if (this.#paused.delete(reason) && this.#paused.size === 0) this.#options.socket.resume()
  }
}
