import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { DocumentId, UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Observer } from '../observe/observer.ts'
import type { Storage } from '../storage/storage.ts'
import { Committer } from './committer.ts'
import { heartbeatFrame, inboxFrame } from './frame.ts'
import { buildDocument } from './load-document.ts'
import { Room } from './room.ts'
import type { SyncOptions } from './sync-options.ts'
import { tendSlowReaders } from './tend-slow-readers.ts'

export interface RoomsOptions {
  readonly storage: Storage
  readonly observer: Observer
  readonly clock: Clock
  readonly limits: SyncOptions
  /** Gives a freshly loaded room what the server owes it, before anybody joins. */
  readonly prepare: (room: Room) => void
}

export interface OpenRoom {
  readonly room: Room
  readonly epoch: number
}

const replaceWithinMs = 10_000

type Opened = Result<OpenRoom, 'unknown-document'>

/** The live documents of this process: loaded when first asked for, let go when nobody has been there for a while. */
export class Rooms implements AsyncDisposable {
  readonly #options: RoomsOptions
  readonly #committer: Committer
  readonly #rooms = new Map<DocumentId, Promise<Opened>>()
  readonly #live = new Map<Room, DocumentId>()
  readonly #emptySince = new Map<DocumentId, number>()
  readonly #timers: readonly NodeJS.Timeout[]
  #snapshotting = false
  #isOver = false

  constructor(options: RoomsOptions) {
    const { limits, storage, observer, clock } = options
    this.#options = options
    this.#committer = new Committer({ storage, observer, clock, gapMs: limits.commitGapMs, sparseGapMs: limits.sparseCommitGapMs })
    this.#timers = [
      setInterval(() => this.#sendPresence(), limits.presenceGapMs),
      setInterval(() => this.#tend(), limits.tendMs),
      setInterval(() => this.#heartbeat(), limits.heartbeatMs),
    ]
    for (const timer of this.#timers) timer.unref()
  }

  /** Two who open the same document share one load; whoever asks for it keeps it from being let go for a while. */
  open(id: DocumentId): Promise<Opened> {
    this.#emptySince.delete(id)
    const known = this.#rooms.get(id)
    if (known !== undefined) return known
    const opening = this.#load(id)
    this.#rooms.set(id, opening)
    const forget = (): boolean => this.#rooms.delete(id)
    opening.then((opened) => opened.ok || forget(), forget)
    return opening
  }

  /**
   * Lets another document take the place of an open one. Whoever asks for it meanwhile waits; everybody in the room is sent to
   * load anew. False where nothing was replaced: the document then goes on as it was.
   */
  async replace(id: DocumentId, swap: (room: Room) => Promise<boolean>): Promise<boolean> {
    const opened = await this.open(id)
    if (!opened.ok) return false
    const { room } = opened.value
    if (room.storage !== 'saving' || !(await room.retire(replaceWithinMs))) return false
    const { promise, resolve, reject } = Promise.withResolvers<Opened>()
    promise.catch(() => undefined)
    this.#rooms.set(id, promise)
    let isReplaced = false
    try {
      isReplaced = await swap(room)
    } finally {
      room.closeAll(isReplaced ? closeCode.resetRequired : closeCode.bug, 'the document is loaded anew')
      this.#letGo(room, id)
      this.open(id).then(resolve, reject)
    }
    return isReplaced
  }

  get openCount(): number {
    return this.#live.size
  }

  /** Refuses nothing, but returns only when all that was received is on disk. */
  async drain(withinMs: number): Promise<void> {
    await this.#committer.drain(withinMs)
  }

  /** Tells all pages of somebody that their inbox is not what it was. */
  tellInbox(personId: UserId): void {
    for (const room of this.#live.keys()) {
      if (room.kind !== 'plan') continue
      for (const member of room.members) if (member.speaksParley && member.principal.userId === personId) member.recipient.push(inboxFrame)
    }
  }

  closeAll(code: number, reason: string): void {
    for (const room of this.#live.keys()) room.closeAll(code, reason)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true
    for (const timer of this.#timers) clearInterval(timer)
    this.closeAll(closeCode.restarting, 'the server is restarting')
    await this.#committer.drain(10_000).catch(() => undefined)
    this.#committer.stop()
    for (const [room, id] of this.#live) this.#letGo(room, id)
  }

  async #load(id: DocumentId): Promise<Opened> {
    const { storage, observer, clock, limits, prepare } = this.#options
    const loaded = await storage.load(id)
    if (!loaded.ok) return fail(loaded.failure)
    const live = buildDocument(loaded.value)
    if (live.damage !== null) observer.documentDamaged({ document: id, seq: live.damage.seq, reason: live.damage.reason })
    const room = new Room({
      live,
      committer: this.#committer,
      observer,
      clock,
      limits,
      onBroken: (broken, reason) => {
        observer.bugCaught('room', new Error(`${id}: ${reason}`))
        broken.closeAll(closeCode.bug, 'the document is being reloaded')
        this.#letGo(broken, id)
      },
    })
    if (this.#isOver) throw new Error('the server is stopping')
    this.#live.set(room, id)
    observer.roomsOpen(this.#live.size)
    if (live.damage === null) prepare(room)
    if (!this.#live.has(room)) throw new Error('the document broke while it was prepared')
    return ok({ room, epoch: live.epoch })
  }

  #sendPresence(): void {
    for (const room of this.#live.keys()) room.sendPresence()
  }

  #heartbeat(): void {
    for (const room of this.#live.keys()) {
      room.presence.renew()
      for (const member of room.members) {
        member.recipient.push(heartbeatFrame)
        member.beat()
      }
    }
  }

  #tend(): void {
    let lagging = 0
    for (const [room, id] of this.#live) {
      try {
        lagging += tendSlowReaders(room)
        room.compactWhenQuiet()
        void this.#snapshot(room, id)
        this.#unloadWhenLeft(room, id)
      } catch (error) {
        room.abandon(`looking after it met a bug: ${String(error)}`)
      }
    }
    this.#options.observer.lagging(lagging)
  }

  #unloadWhenLeft(room: Room, id: DocumentId): void {
    const now = this.#options.clock()
    const since = this.#emptySince.get(id)
    if (room.members.size > 0 || !room.isSettled) this.#emptySince.delete(id)
    else if (since === undefined) this.#emptySince.set(id, now)
    else if (now - since > this.#options.limits.unloadAfterMs) this.#letGo(room, id)
  }

  async #snapshot(room: Room, id: DocumentId): Promise<void> {
    if (this.#snapshotting) return
    const { storage, observer, clock } = this.#options
    const startedAt = clock()
    this.#snapshotting = true
    try {
      const snapshot = room.takeSnapshot()
      if (snapshot === undefined) return
      await storage.saveSnapshot(id, snapshot)
      observer.snapshotTaken(clock() - startedAt)
    } catch (error) {
      // A snapshot only shortens the next load; the log has everything, so the next one is simply tried later.
      observer.bugCaught('snapshot', error)
    } finally {
      this.#snapshotting = false
    }
  }

  /** Nothing has to be saved here: what is not on disk was never acknowledged. */
  #letGo(room: Room, id: DocumentId): void {
    // A room that was let go before may have a successor under its name by now.
    if (!this.#live.delete(room)) return
    this.#emptySince.delete(id)
    this.#rooms.delete(id)
    room.doc.destroy()
    this.#options.observer.roomsOpen(this.#live.size)
  }
}
