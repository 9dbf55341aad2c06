import type { WebSocket } from 'ws'
import type { Clock } from '@parley/shared/base/sources.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Frame } from './frame.ts'
import { createFrameWriter } from './raw-socket.ts'
import type { SyncOptions } from './sync-options.ts'

type Limits = Pick<SyncOptions, 'lagBytes' | 'caughtUpBytes' | 'dropBytes' | 'dropAfterMs'>

/**
 * The sending half of a connection. Frames of one turn leave in one write. A reader that cannot keep up gets nothing
 * more until it has read what it was sent, then the whole document at once; one that never does is sent away.
 * No update is ever skipped.
 */
export class Recipient {
  readonly #socket: WebSocket
  readonly #write: (frames: readonly Frame[]) => void
  readonly #limits: Limits
  readonly #clock: Clock
  #waiting: Frame[] = []
  #laggingSince: number | undefined
  /** Updates flow again, but the document that fills the gap before them is still to come. */
  #isOwed = false
  #heldAck: Frame | undefined
  /** A full state may be far over the limit: what it adds is no sign of a slow reader. */
  #allowance = 0

  constructor(socket: WebSocket, limits: Limits, clock: Clock) {
    this.#socket = socket
    this.#write = createFrameWriter(socket)
    this.#limits = limits
    this.#clock = clock
  }

  get isLagging(): boolean {
    return this.#laggingSince !== undefined
  }

  /** Sends something only this connection gets, at the end of this turn. */
  push(frame: Frame): void {
    if (this.#waiting.length === 0) queueMicrotask(() => this.#flush())
    this.#waiting.push(frame)
  }

  /** Sends a full or partial document state, which does not count as lag. */
  pushState(frame: Frame): void {
    this.#allowance = this.#socket.bufferedAmount + frame.length
    this.push(frame)
  }

  /** Sends what all get. */
  broadcast(frame: Frame): void {
    if (this.isLagging) return
    if (this.#socket.bufferedAmount + frame.length > this.#limits.lagBytes + this.#allowance) {
      this.#laggingSince = this.#clock()
      return
    }
    this.#flush()
    this.#write([frame])
  }

  /** Presence is worth nothing late: a lagging reader does without. */
  broadcastPresence(frame: Frame): void {
    if (!this.isLagging && this.#socket.bufferedAmount < this.#limits.caughtUpBytes + this.#allowance) this.#write([frame])
  }

  /** Whether a lagging reader has read enough to be given the document now. */
  hasCaughtUp(): boolean {
    return this.isLagging && !this.#isOwed && this.#socket.bufferedAmount < this.#limits.caughtUpBytes
  }

  /** Lets updates through again: those committed from here on may not be in the document that is being prepared. */
  resume(): void {
    this.#laggingSince = undefined
    this.#isOwed = true
  }

  /** Gives a reader that has caught up the whole document, and the acknowledgement that had to stay behind it. */
  catchUp(state: Frame): void {
    this.#isOwed = false
    this.pushState(state)
    if (this.#heldAck === undefined || this.isLagging) return
    this.push(this.#heldAck)
    this.#heldAck = undefined
  }

  /** An acknowledgement never overtakes what was committed before it. */
  acknowledge(frame: Frame): void {
    if (this.isLagging || this.#isOwed) this.#heldAck = frame
    else this.push(frame)
  }

  /** Ends a connection that stays behind for too long or too far. */
  dropIfHopeless(): boolean {
    if (this.#socket.bufferedAmount <= this.#allowance) this.#allowance = 0
    const tooFar = this.#socket.bufferedAmount > this.#limits.dropBytes + this.#allowance
    const tooLong = this.#laggingSince !== undefined && this.#clock() - this.#laggingSince > this.#limits.dropAfterMs
    if (!tooFar && !tooLong) return false
    this.close(closeCode.slowConsumer, 'reading too slowly')
    return true
  }

  close(code: number, reason: string): void {
    this.#flush()
    this.#socket.close(code, reason)
    // A peer that does not answer the closing handshake is cut off.
    setTimeout(() => this.#socket.terminate(), 2000).unref()
  }

  #flush(): void {
    if (this.#waiting.length === 0) return
    const frames = this.#waiting
    this.#waiting = []
    this.#write(frames)
  }
}
