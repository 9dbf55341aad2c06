import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { Notice } from '@parley/shared/protocol/server-message.ts'
import type { StampedChange } from '@parley/shared/document/stamp.ts'
import * as Y from 'yjs'
import type { Allow } from '../gate/verdict.ts'
import type { LoggedChange } from '../storage/change-log.ts'
import type { Append, CommitOutcome, NewUpdate } from '../storage/storage.ts'
import { ClientIds } from './client-ids.ts'
import type { CommitSource } from './committer.ts'
import { compactZone, overgrownZones } from './compact-zones.ts'
import { createDocumentGrammar } from './document-grammar.ts'
import { noticeFrame, updateFrame, type Frame } from './frame.ts'
import { Inbox } from './inbox.ts'
import { createJoinerState, type JoinerState } from './joiner-state.ts'
import { Judge, type Judgement } from './judge.ts'
import { Outbox, type Batch } from './outbox.ts'
import { PresenceDesk } from './presence-desk.ts'
import { SnapshotNeed } from './snapshot-need.ts'
import { changesIn, stampsFor, writeStamps } from './stamp-changes.ts'
import { BriefEdits } from './brief-edits.ts'
import { changesDuring, changesSince, entriesBefore } from './log-changes.ts'
import type { Member } from './member.ts'
import type { RoomOptions } from './room-options.ts'
import { within } from './within.ts'

/**
 * One live document. Everything that changes it passes here, in one line: inspect, apply, commit; only then is it
 * broadcast, served or acknowledged.
 */
export class Room implements CommitSource {
  readonly doc: Y.Doc
  readonly presence: PresenceDesk<Member>
  readonly #options: RoomOptions
  readonly #members = new Set<Member>()
  readonly #inbox = new Inbox<Member, Judgement>()
  readonly #outbox = new Outbox()
  readonly #clientIds: ClientIds
  readonly #judge: Judge
  readonly #joinerState: JoinerState
  /** What was changed and is still to be stamped. */
  readonly #changes: StampedChange[] = []
  readonly #briefEdits = new BriefEdits()
  #head: number
  /** The client ids that come into use with the change under way. */
  #claims: readonly number[] = []
  #storage: Notice['storage']
  readonly #snapshotNeed: SnapshotNeed
  #changedAt: number
  #compactionIsDue = false
  #isBroken = false
  /** Nothing more is taken in: another document is about to take this one's place. */
  #isClosing = false

  constructor(options: RoomOptions) {
    const { live } = options
    this.#options = options
    this.doc = live.doc
    this.#joinerState = createJoinerState(live.doc)
    this.#head = live.head
    this.#storage = live.damage === null ? 'saving' : 'damaged'
    const clientIds = new ClientIds(live.owners)
    this.#clientIds = clientIds
    this.presence = new PresenceDesk((clientId, userId) => clientIds.speakFor(clientId, userId))
    const grammar = createDocumentGrammar(live.kind, live.doc)
    const { observer } = options
    this.#judge = new Judge({ doc: live.doc, grammar, clientIds, observer, isDamaged: live.damage !== null })
    this.#snapshotNeed = new SnapshotNeed(live, options.limits)
    this.#changedAt = options.clock()
  }

  get head(): number {
    return this.#head
  }

  get id(): DocumentId {
    return this.#options.live.id
  }

  get kind(): DocumentKind {
    return this.#options.live.kind
  }

  get storage(): Notice['storage'] {
    return this.#storage
  }

  get members(): ReadonlySet<Member> {
    return this.#members
  }

  get isSettled(): boolean {
    return this.#inbox.isEmpty && this.#outbox.isEmpty
  }

  join(member: Member): void {
    this.#members.add(member)
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.presence.leave(member)
  }

  /** Puts a client's update in line: with the next commit it is judged and, where it is lawful and new, applied and written. */
  receive(member: Member, update: Uint8Array, answer: (judgement: Judgement) => void): void {
    if (this.#isBroken || this.#isClosing) return
    this.#inbox.add({ member, update, answer })
    this.#options.committer.schedule(this)
    this.#pauseWhenFull()
  }

  /** Runs once everything received so far is judged. */
  afterReceived(run: () => void): void {
    this.#inbox.after(run)
  }

  /** Lets the server itself change the document, on the same way to the disk and to everybody; false when that failed. */
  edit(actor: string, change: () => void, told: readonly LoggedChange[] = []): boolean {
    if (this.#isClosing) return false
    let isApplied = false
    let untold = told
    changesDuring(this.doc, this.kind, (changes) => {
      const note = (bytes: Uint8Array): void => {
        this.#applied({ bytes, actor, changes: [...changes(), ...untold] })
        untold = []
      }
      this.doc.on('update', note)
      try {
        isApplied = this.#attempt(change)
      } finally {
        this.doc.off('update', note)
      }
    })
    return isApplied
  }

  /** Runs once everything received so far is on disk. */
  afterCommit(run: () => void): void {
    this.#inbox.after(() => this.#afterApplied(run))
  }

  /** Whether everything received so far reaches the disk in time. */
  whenSaved(withinMs: number): Promise<boolean> {
    return within(withinMs, (happened) => this.afterCommit(happened))
  }

  /**
   * Gives out the part of the document that a state vector lacks. It is encoded now and released when all it holds is on
   * disk, so steady traffic cannot keep a joiner waiting for a quiet moment.
   */
  serveState(stateVector: Uint8Array, give: (frame: Frame) => void): void {
    const frame = this.#joinerState.frameFor(stateVector)
    this.#afterApplied(() => give(frame))
  }

  takeBatch(): (Batch & Pick<Append, 'document' | 'expectedHead'>) | undefined {
    if (this.#isBroken) return undefined
    const { limits, live } = this.#options
    if (!this.#isClosing) this.#judgeReceived()
    if (this.#isBroken) return undefined
    // What came to nothing is never settled, so what waits behind it goes on from here.
    this.#resumeWhenRoom()
    if (!this.#inbox.isEmpty && !this.#isClosing) this.#options.committer.schedule(this)
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
    this.#snapshotNeed.add(batch.updates.length, batch.bytes)
    this.#broadcast(batch)
    this.#outbox.settle(batch)
    if (!this.isSettled && !(this.#isClosing && this.#outbox.isEmpty)) this.#options.committer.schedule(this)
    this.#resumeWhenRoom()
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

  /**
   * Ends the room because another document takes its place: what was applied is written, what still waits to be judged is
   * dropped, for nobody was told that it is kept. False where the disk does not take it in time; the room then goes on.
   */
  async retire(withinMs: number): Promise<boolean> {
    this.#isClosing = true
    const isWritten = await within(withinMs, (happened) => this.#afterApplied(happened))
    if (isWritten) this.#isBroken = true
    else {
      this.#isClosing = false
      this.#options.committer.schedule(this)
    }
    return isWritten
  }

  /** What the next snapshot should hold, when one is due and everything applied is on disk. */
  takeSnapshot(): { readonly seq: number; readonly state: Uint8Array } | undefined {
    if (!this.#snapshotNeed.isDue || !this.isSettled || this.#storage === 'damaged') return undefined
    const state = Y.encodeStateAsUpdate(this.doc)
    this.#snapshotNeed.met(state.length)
    this.#compactionIsDue = true
    return { seq: this.#head, state }
  }

  /** Exchanges overgrown containers once nobody has edited for a while: whoever edits meanwhile has to make the edit again. */
  compactWhenQuiet(): void {
    const { clock, limits } = this.#options
    if (!this.#compactionIsDue || !this.isSettled || clock() - this.#changedAt < limits.quietMs) return
    this.#compactionIsDue = false
    for (const zone of overgrownZones(this.doc, this.kind)) this.edit('server', () => compactZone(this.doc, zone))
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

  get #pendingBytes(): number {
    return this.#inbox.bytes + this.#outbox.bytes
  }

  #pauseWhenFull(): void {
    if (this.#pendingBytes >= this.#options.limits.maxPendingBytes) for (const member of this.#members) member.pause()
  }

  #resumeWhenRoom(): void {
    if (this.#pendingBytes < this.#options.limits.maxPendingBytes) for (const member of this.#members) member.resume()
  }

  /** Runs once everything applied so far is on disk. */
  #afterApplied(run: () => void): void {
    if (this.#isBroken) return
    this.#outbox.after(run)
    if (!this.#outbox.isEmpty) this.#options.committer.schedule(this)
  }

  /** Yjs copies its clocks at both ends of a transaction, so entries that came together are applied in one. */
  #judgeReceived(): void {
    const received = this.#inbox.take(this.#options.limits.maxBatchUpdates)
    let next = 0
    while (next < received.length && !this.#isBroken) {
      let text: { readonly member: Member; readonly allow: Allow } | undefined
      this.#attempt(() =>
        this.doc.transact(() => {
          for (let one = received[next]; one !== undefined && text === undefined; one = received[next]) {
            next += 1
            const allow = this.#judge.examine(one)
            if (allow?.writes.some(({ kind }) => kind === 'rich-text') === true) text = { member: one.member, allow }
            else if (allow !== undefined) this.#take(one.member, allow)
          }
        }),
      )
      if (text !== undefined) this.#takeText(text.member, text.allow)
    }
    this.#stamp()
    for (const run of this.#inbox.takeAfters()) run()
  }

  #stamp(): void {
    if (this.#changes.length === 0) return
    const due = stampsFor(this.doc, this.#changes.splice(0), this.#options.clock())
    if (due.size > 0) this.edit('server', () => writeStamps(this.doc, due))
  }

  /** Entries go to the log as the gate let them pass, which spares encoding again what just arrived. */
  #take({ principal: { userId } }: Member, allow: Allow): void {
    const { update, claims } = allow
    const before = entriesBefore(this.doc, this.kind, allow)
    Y.applyUpdate(this.doc, update)
    this.#changes.push(...changesIn(allow, userId))
    this.#clientIds.bind(claims, userId)
    this.#write({ bytes: update, actor: userId, claims, changes: changesSince(this.doc, before) })
  }

  /** Rich text may make the document tidy up after itself in a change of its own, so everything that comes of it is written down. */
  #takeText({ principal: { userId } }: Member, allow: Allow): void {
    const { update, claims } = allow
    this.#claims = claims
    this.#changes.push(...changesIn(allow, userId))
    const told = this.#briefEdits.toTell(allow, userId, this.#options.clock())
    this.edit(userId, () => Y.applyUpdate(this.doc, update), told)
    this.#clientIds.bind(claims, userId)
    this.#claims = []
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

  #applied(update: Omit<NewUpdate, 'at' | 'claims'>): void {
    this.#write({ ...update, claims: this.#claims })
    this.#claims = []
    this.#options.committer.schedule(this)
    this.#pauseWhenFull()
  }

  #write(update: Omit<NewUpdate, 'at'>): void {
    const at = this.#options.clock()
    this.#joinerState.outdate()
    this.#changedAt = at
    this.#outbox.add({ ...update, at })
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
