import { writeBriefContent } from '@parley/shared/document/brief-content.ts'
import type { BriefNode } from '@parley/shared/model/brief-node.ts'
import { entriesOf, type Entries } from '@parley/shared/history/entries.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import { writeEntries, type LiveDoc } from '@parley/shared/document/live-doc.ts'
import { briefOf } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import type { FeatureId, UserId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { judgeWrite } from '@parley/shared/rights/judge-write.ts'
import type * as Y from 'yjs'
import type { BriefBinding } from '../store/actions.ts'
import type { ConnectionStore } from '../store/connection-slice.ts'
import type { PresenceStore } from '../store/presence-slice.ts'
import type { SetAside } from '../store/set-aside.ts'
import { leaseClientId, noLease } from './client-id-lease.ts'
import type { Face } from './face.ts'
import { Journal, type Edit } from './journal.ts'
import { noteEdits } from './note-edits.ts'
import { openKeptDocument } from './open-kept-document.ts'
import { origins } from './origins.ts'
import { feedPresence, type PresenceFeed } from './presence-feed.ts'
import { resumeAfter, type Resumption } from './resumption.ts'
import { openSocket } from './socket.ts'
import { watchUndo, type Undo, type UndoOptions } from './undo.ts'

export interface SessionOptions<Z extends string, C> extends Pick<UndoOptions, 'nextStep'> {
  readonly face: Face<Z, C>
  readonly documentId: string
  readonly userId: UserId
  /** What this person may do, until the server says it anew. */
  readonly role: Role
  readonly connection: ConnectionStore
  /** Where to show who else is here; null for a document nobody is seen in. */
  readonly presence: PresenceStore | null
  /** Asks what this person was told: once the server is there, and whenever it says that something changed. */
  readonly askInbox?: (() => void) | undefined
  /** A page that only looks leaves the copy of this device, and what waits in it to be sent, to the others. */
  readonly keepsNothing?: boolean | undefined
  /** What an earlier session on the same document leaves to this one. */
  readonly resumed?: Resumption | undefined
}

export interface DocumentSession<C> extends Pick<Undo, 'undo' | 'redo' | 'last' | 'lastUndone'> {
  readonly dispatch: (commands: readonly C[]) => Result<unknown, CommandFailure>
  readonly show: PresenceFeed['show']
  readonly brief: (featureId: FeatureId) => BriefBinding
  readonly doc: Y.Doc
  readonly entries: () => Entries
  readonly rewriteBrief: (featureId: FeatureId, content: readonly BriefNode[]) => void
  readonly unsaved: () => readonly SetAside[]
  /**
   * Throws the copy on this device away: after a refusal the server's document is the only one to go on from. Edits are
   * tried once more there; those that were already, without anything being confirmed since, are only handed on to be shown.
   */
  readonly forget: () => Promise<Resumption>
  /** What a session that goes on from the copy on this device cannot know. */
  readonly handOver: () => Resumption
  readonly close: () => void
}

const confirmationGapMs = 40

/** Opens a document: from this device's copy first, then live. Yjs in, slices out. */
export async function openDocumentSession<Z extends string, C>(options: SessionOptions<Z, C>): Promise<DocumentSession<C>> {
  const { face, documentId, userId, role, connection, resumed, nextStep, keepsNothing = false } = options
  const journal = new Journal()
  const name = `parley/${userId}/${documentId}`
  const startsAnew = resumed?.startsAnew ?? false
  const lease = keepsNothing ? noLease : await leaseClientId(name, startsAnew)
  const { doc, kept, copy } = await openKeptDocument({
    name,
    startsAnew,
    keepsNothing,
    onFailure: () => connection.setState({ keepsCopy: false }),
  })
  const live = face.open(doc)
  const setAside = resumed?.setAside ?? []
  for (const { edit } of kept.entries) journal.add(edit)
  if (resumed !== undefined && resumed.writes.length > 0) copy?.keepEntry(journal.add({ kind: 'writes', writes: resumed.writes }))
  const adopted = journal.version
  connection.setState({ role, loaded: live.isReady(), unsaved: journal.count, setAside: setAside.length })

  let timer: ReturnType<typeof setTimeout> | undefined
  let synced = false
  let hasConfirmed = false
  function askSoon(): void {
    if (!synced || journal.isConfirmed) return
    timer ??= setTimeout(() => {
      timer = undefined
      if (synced) socket.askForConfirmation(journal.version)
    }, confirmationGapMs)
  }
  function note(edit: Edit): void {
    copy?.keepEntry(journal.add(edit))
    connection.setState({ unsaved: journal.count })
    askSoon()
  }

  const undo = watchUndo({ doc, zones: live.zones, nextStep })
  const stopFeed = face.feed(live)
  const stopNoting = noteEdits({
    live,
    note,
    isOwn: (origin) => origin === origins.command || origin === origins.final || origin === origins.replay || undo.isOrigin(origin),
    onExchange: () => replay(live, journal, mayWrite),
  })
  const socket = openSocket(doc, documentId, {
    onStatus: (online) => {
      if (!online) synced = false
      connection.setState({ online: online && synced })
    },
    onSynced: () => {
      synced = true
      lease.begin(doc.clientID)
      doc.clientID = lease.clientId() ?? doc.clientID
      journal.bump()
      connection.setState({ online: true, loaded: live.isReady() })
      askSoon()
      options.askInbox?.()
    },
    onConfirmed: (version) => {
      if (!journal.confirm(version)) return
      copy?.confirm(version)
      hasConfirmed ||= version >= adopted
      if (version >= adopted && kept.entryKeys.length > 0) copy?.drop(kept.entryKeys)
      connection.setState({ unsaved: journal.count })
      askSoon()
    },
    // A notice follows if the disk is not what it should be.
    onHello: (hello) => {
      if (hello.role !== connection.getState().role) undo.forget()
      connection.setState({ role: hello.role, canWrite: hello.canWrite, ended: null, storage: 'saving' })
    },
    onInbox: () => options.askInbox?.(),
    onNotice: ({ storage }) => connection.setState({ storage }),
    onEnded: (ended) => connection.setState({ ended }),
  })
  // After the socket's own listener, so that an update is on its way before anything is asked about it.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== origins.copy) copy?.keepUpdate(update)
  })
  const presence = options.presence === null ? undefined : feedPresence(socket.awareness, options.presence)
  const stopGuarding = guardUnload(() => !journal.isConfirmed && !connection.getState().keepsCopy)

  /** Whether the role of this moment may still make a change that was made under an earlier one. */
  function mayWrite({ zone, key, value }: Write<string>): boolean {
    const known = live.zones.find((one) => one === zone)
    if (known === undefined) return false
    const writer = { userId, role: connection.getState().role ?? role }
    return judgeWrite({ law: face.law, zones: live.zones, reader: live }, { zone: known, key, value }, writer) === undefined
  }
  function context(commands: readonly C[]): CommandContext {
    const origin = commands.some((command) => face.isFinal(live, command, userId)) ? origins.final : origins.command
    return { actor: userId, role: connection.getState().role ?? role, clock: Date.now, random: Math.random, origin }
  }
  function unsaved(): readonly SetAside[] {
    return [...setAside, ...resumeAfter(doc, journal, () => false).setAside]
  }
  return {
    dispatch: (commands) => face.apply(live, commands, context(commands)),
    undo: undo.undo,
    redo: undo.redo,
    last: undo.last,
    lastUndone: undo.lastUndone,
    show: (state) => presence?.show(state),
    brief: (featureId) => ({ fragment: briefOf(doc, featureId), awareness: socket.awareness }),
    doc,
    entries: () => entriesOf(live),
    rewriteBrief: (featureId, content) => writeBriefContent(briefOf(doc, featureId), content, origins.command),
    unsaved,
    forget: async () => {
      const mayRetry = connection.getState().canWrite && (hasConfirmed || !startsAnew)
      const left = resumeAfter(doc, journal, (write) => mayRetry && mayWrite(write))
      await copy?.clear().catch(() => undefined)
      return { writes: left.writes, setAside: [...setAside, ...left.setAside], startsAnew: true }
    },
    handOver: () => ({ writes: [], setAside, startsAnew: false }),
    close: () => {
      clearTimeout(timer)
      presence?.stop()
      socket.close()
      stopFeed()
      stopNoting()
      stopGuarding()
      undo.stop()
      copy?.close()
      lease.release()
      doc.destroy()
    },
  }
}

/** Edits that were on their way while the server exchanged a container fell into the old one: they are made again. */
function replay<Z extends string>(live: LiveDoc<Z>, journal: Journal, mayWrite: (write: Write<string>) => boolean): void {
  if (!live.isReady()) return
  const lost = journal.writes().filter((write) => {
    const zone = live.zones.find((one) => one === write.zone)
    return zone !== undefined && mayWrite(write) && JSON.stringify(live.get(zone, write.key)) !== JSON.stringify(write.value)
  })
  if (lost.length > 0) writeEntries(live, lost, origins.replay)
}

/** Asks before the tab is closed only where closing would lose something. */
function guardUnload(wouldLose: () => boolean): () => void {
  function handle(event: BeforeUnloadEvent): void {
    if (wouldLose()) event.preventDefault()
  }
  addEventListener('beforeunload', handle)
  return () => removeEventListener('beforeunload', handle)
}
