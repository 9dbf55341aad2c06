import type { Clock } from '@parley/shared/base/sources.ts'
import type { Notice } from '@parley/shared/protocol/server-message.ts'
import * as Y from 'yjs'
import type { Grammar } from '../gate/grammar.ts'
import { inspect } from '../gate/inspect.ts'
import type { Allow, Verdict } from '../gate/verdict.ts'
import type { Observer } from '../observe/observer.ts'
import type { Append, CommitOutcome } from '../storage/storage.ts'
import type { Committer, CommitSource } from './committer.ts'
import { compactZone, overgrownZones } from './compact-zones.ts'
import { noticeFrame, stepTwoFrame, updateFrame, type Frame } from './frame.ts'
import type { LiveDocument } from './load-document.ts'
import { Outbox, type Batch } from './outbox.ts'
import { PresenceDesk } from './presence-desk.ts'
import type { Principal } from '../auth/principal.ts'
import type { Recipient } from './recipient.ts'
import type { SyncOptions } from './sync-options.ts'

/** The state vector of a document that has nothing. */
const nothing = Uint8Array.of(0)

/** A connection as its room sees it. */
export interface Member {
  readonly principal: Principal
  readonly recipient: Recipient
  /** Whether it announced that it understands our own messages. */
  readonly speaksParley: boolean
  readonly pause: () => void
  readonly resume: () => void
  /** Asks for a sign of life, and ends a connection that gave none since it was last asked. */
  readonly beat: () => void
  readonly close: (code: number, reason: string) => void
}

export interface RoomOptions {
  readonly live: LiveDocument
  readonly grammar: Grammar<Principal>
  readonly committer: Committer
  readonly observer: Observer
  readonly clock: Clock
  readonly limits: SyncOptions
  /** Called once, when storage and room no longer agree: the room must be thrown away. */
  readonly onBroken: (room: Room, reason: string) => void
}

/**
 * One live document. Everything that changes it passes here, in one line: inspect, apply, commit; only then is it
 * broadcast, served or acknowledged.
 */
export class Room implements CommitSource {
  readonly doc: Y.Doc
  readonly presence = new PresenceDesk<Member>()
  readonly #options: RoomOptions
  readonly #members = new Set<Member>()
  readonly #outbox = new Outbox()
  #head: number
  #version = 0
  #full: { readonly version: number; readonly frame: Frame } | undefined
  #actor: string
  #storage: Notice['storage']
  #sinceSnapshot: { updates: number; bytes: number }
  #snapshotBytes: number
  #changedAt: number
  #compactionIsDue = false
  readonly #noteUpdate = (bytes: Uint8Array): void => this.#applied(bytes)
  #isBroken = false

  constructor(options: RoomOptions) {
    const { live } = options
    this.#options = options
    this.doc = live.doc
    this.#head = live.head
    this.#storage = live.damage === null ? 'saving' : 'damaged'
    this.#sinceSnapshot = { updates: live.tailUpdates, bytes: live.tailBytes }
    this.#snapshotBytes = live.snapshotBytes
    this.#actor = 'server'
    this.#changedAt = options.clock()
  }

  get head(): number {
    return this.#head
  }

  get storage(): Notice['storage'] {
    return this.#storage
  }

  get members(): ReadonlySet<Member> {
    return this.#members
  }

  get isSettled(): boolean {
    return this.#outbox.isEmpty
  }

  join(member: Member): void {
    this.#members.add(member)
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.presence.leave(member)
  }

  /** Judges a client's update and, where it is lawful and new, applies it and puts it in line for the disk. */
  receive(member: Member, update: Uint8Array): Verdict | { readonly kind: 'frozen' } {
    if (this.#storage === 'damaged') return { kind: 'frozen' }
    const verdict = inspect(this.doc, update, {
      principal: member.principal,
      grammar: this.#options.grammar,
      owner: () => member.principal.userId,
    })
    if (verdict.kind === 'allow' && !verdict.idle && !member.principal.canWrite)
      return { kind: 'deny', reason: 'refused', detail: 'this role may only read' }
    if (verdict.kind === 'allow' && !verdict.idle) this.#take(member, verdict)
    return verdict
  }

  /** Lets the server itself change the document, on the same way to the disk and to everybody; false when that failed. */
  edit(actor: string, change: () => void): boolean {
    this.#actor = actor
    this.doc.on('update', this.#noteUpdate)
    try {
      return this.#attempt(change)
    } finally {
      this.doc.off('update', this.#noteUpdate)
      this.#actor = 'server'
    }
  }

  /** Runs once everything received so far is on disk. */
  afterCommit(run: () => void): void {
    if (this.#isBroken) return
    this.#outbox.after(run)
    if (!this.#outbox.isEmpty) this.#options.committer.schedule(this)
  }

  /** Whether everything received so far reaches the disk in time. */
  async whenSaved(withinMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const deadline = setTimeout(resolve, withinMs, false)
    this.afterCommit(() => resolve(true))
    const isSaved = await promise
    clearTimeout(deadline)
    return isSaved
  }

  /**
   * Gives out the part of the document that a state vector lacks. It is encoded now and released when all it holds is on
   * disk, so steady traffic cannot keep a joiner waiting for a quiet moment.
   */
  serveState(stateVector: Uint8Array, give: (frame: Frame) => void): void {
    const frame = this.#stateFrameFor(stateVector)
    this.afterCommit(() => give(frame))
  }

  takeBatch(): (Batch & Pick<Append, 'document' | 'expectedHead'>) | undefined {
    if (this.#isBroken) return undefined
    const { limits, live } = this.#options
    const batch = this.#outbox.take({ updates: limits.maxBatchUpdates, bytes: limits.maxBatchBytes })
    return batch === undefined ? undefined : { ...batch, document: live.id, expectedHead: this.#head }
  }

  settle(batch: Batch, outcome: CommitOutcome): void {
    if (this.#isBroken) return
    if (outcome.kind !== 'committed') {
      this.abandon(`storage answered ${outcome.kind}: somebody else wrote this document`)
      return
    }
    this.#head = outcome.head
    this.#say('saving')
    this.#sinceSnapshot.updates += batch.updates.length
    this.#sinceSnapshot.bytes += batch.bytes
    this.#broadcast(batch)
    this.#outbox.settle(batch)
    if (!this.#outbox.isEmpty) this.#options.committer.schedule(this)
    if (this.#outbox.bytes < this.#options.limits.maxPendingBytes) for (const member of this.#members) member.resume()
  }

  putBack(batch: Batch): void {
    this.#outbox.putBack(batch)
    this.#say('not-saving')
  }

  /** Ends the room once: from here on it neither commits nor confirms, so that the next one starts from the log alone. */
  abandon(reason: string): void {
    if (this.#isBroken) return
    this.#isBroken = true
    this.#options.onBroken(this, reason)
  }

  /** What the next snapshot should hold, when one is due and everything applied is on disk. */
  takeSnapshot(): { readonly seq: number; readonly state: Uint8Array } | undefined {
    const { limits } = this.#options
    const { updates, bytes } = this.#sinceSnapshot
    const due = updates > limits.snapshotAfterUpdates || bytes > Math.max(limits.snapshotAfterBytes, this.#snapshotBytes / 2)
    if (!due || !this.isSettled || this.#storage === 'damaged') return undefined
    const state = Y.encodeStateAsUpdate(this.doc)
    this.#sinceSnapshot = { updates: 0, bytes: 0 }
    this.#snapshotBytes = state.length
    this.#compactionIsDue = true
    return { seq: this.#head, state }
  }

  /** Exchanges overgrown containers once nobody has edited for a while: whoever edits meanwhile has to make the edit again. */
  compactWhenQuiet(): void {
    const { clock, limits } = this.#options
    if (!this.#compactionIsDue || !this.isSettled || clock() - this.#changedAt < limits.quietMs) return
    this.#compactionIsDue = false
    for (const zone of overgrownZones(this.doc)) this.edit('server', () => compactZone(this.doc, zone))
  }

  /** Gives readers that were too slow what they missed, or the door; returns how many are still behind. */
  tendSlowReaders(): number {
    let lagging = 0
    for (const member of this.#members) {
      const { recipient } = member
      if (recipient.isLagging) lagging += 1
      if (recipient.dropIfHopeless() || !recipient.hasCaughtUp()) continue
      recipient.resume()
      this.serveState(nothing, (frame) => recipient.catchUp(frame))
    }
    return lagging
  }

  sendPresence(): void {
    const frame = this.presence.takeChanges()
    if (frame === undefined) return
    for (const member of this.#members) member.recipient.broadcastPresence(frame)
    this.#options.observer.framesSent({ sockets: this.#members.size, bytes: frame.length })
  }

  closeAll(code: number, reason: string): void {
    for (const member of this.#members) member.close(code, reason)
  }

  /** The whole document is encoded once for all who join at the same point. */
  #stateFrameFor(stateVector: Uint8Array): Frame {
    if (stateVector.length > nothing.length) return stepTwoFrame(Y.encodeStateAsUpdate(this.doc, stateVector))
    if (this.#full?.version !== this.#version) this.#full = { version: this.#version, frame: stepTwoFrame(Y.encodeStateAsUpdate(this.doc)) }
    return this.#full.frame
  }

  /**
   * Entries go to the log as the gate let them pass, which spares encoding again what just arrived. Rich text may make
   * the document tidy up after itself in a change of its own, so there everything that comes of it is written down.
   */
  #take(member: Member, { update, writes }: Allow): void {
    const { userId } = member.principal
    const change = (): void => Y.applyUpdate(this.doc, update, member)
    if (writes.some(({ kind }) => kind === 'rich-text')) {
      this.edit(userId, change)
      return
    }
    this.#actor = userId
    if (this.#attempt(change)) this.#applied(update)
    this.#actor = 'server'
  }

  #attempt(change: () => void): boolean {
    if (this.#isBroken) return false
    try {
      change()
      return !this.#isBroken
    } catch (error) {
      this.abandon(`an update broke the document: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }

  #applied(bytes: Uint8Array): void {
    const { committer, clock, limits } = this.#options
    this.#version += 1
    this.#changedAt = clock()
    this.#outbox.add({ bytes, actor: this.#actor, at: clock() })
    committer.schedule(this)
    if (this.#outbox.bytes >= limits.maxPendingBytes) for (const member of this.#members) member.pause()
  }

  #broadcast(batch: Batch): void {
    const frame = Buffer.concat(batch.updates.map((update) => updateFrame(update.bytes)))
    for (const member of this.#members) member.recipient.broadcast(frame)
    this.#options.observer.framesSent({ sockets: this.#members.size, bytes: frame.length })
  }

  #say(storage: Notice['storage']): void {
    if (this.#storage === storage || this.#storage === 'damaged') return
    this.#storage = storage
    const frame = noticeFrame({ storage })
    for (const member of this.#members) if (member.speaksParley) member.recipient.push(frame)
  }
}
