import { applyCommand, applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { observePlan, type PlanChanges } from '@parley/shared/document/observe-plan.ts'
import { briefOf, briefOwner, openPlan, writeEntries, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { judgeWrite } from '@parley/shared/rights/judge-write.ts'
import type { Role } from '@parley/shared/model/person.ts'
import * as Y from 'yjs'
import type { Actions } from '../store/actions.ts'
import type { Stores } from '../store/stores.ts'
import { leaseClientId } from './client-id-lease.ts'
import { Journal, type Edit } from './journal.ts'
import { openKeptDocument } from './open-kept-document.ts'
import { origins } from './origins.ts'
import { feedPlan } from './plan-feed.ts'
import { feedPresence } from './presence-feed.ts'
import { resumeAfter, type Resumption } from './resumption.ts'
import { openSocket } from './socket.ts'
import { watchUndo } from './undo.ts'

export interface SessionOptions {
  readonly documentId: string
  readonly userId: UserId
  /** What this person may do, until the server says it anew. */
  readonly role: Role
  readonly stores: Stores
  /** What a session that the server refused leaves to this one. */
  readonly resumed?: Resumption | undefined
}

export interface DocumentSession {
  readonly actions: Actions
  /**
   * Throws the copy on this device away: after a refusal the server's document is the only one to go on from. Edits are
   * tried once more there; those that were already, without anything being confirmed since, are only handed on to be shown.
   */
  readonly forget: () => Promise<Resumption>
  readonly close: () => void
}

const confirmationGapMs = 40

/** Opens a document: from this device's copy first, then live. Yjs in, slices out. */
export async function openDocumentSession({ documentId, userId, role, stores, resumed }: SessionOptions): Promise<DocumentSession> {
  const journal = new Journal()
  const { connection } = stores
  const name = `parley/${userId}/${documentId}`
  const lease = await leaseClientId(name)
  const { doc, kept, copy } = await openKeptDocument({
    name,
    startsAnew: resumed !== undefined,
    onFailure: () => connection.setState({ keepsCopy: false }),
  })
  const plan = openPlan(doc)
  const setAside = resumed?.setAside ?? []
  for (const { edit } of kept.entries) journal.add(edit)
  if (resumed !== undefined && resumed.writes.length > 0) copy?.keepEntry(journal.add({ kind: 'writes', writes: resumed.writes }))
  const adopted = journal.version
  connection.setState({ role, loaded: plan.isReady(), unsaved: journal.count, setAside: setAside.length })

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

  const undo = watchUndo(doc)
  const stopFeed = feedPlan(plan, stores)
  const stopNoting = noteEdits({
    plan,
    note,
    isOwn: (origin) => origin === origins.command || origin === origins.final || origin === origins.replay || undo.isOrigin(origin),
    onExchange: () => replay(plan, journal, mayWrite),
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
      connection.setState({ online: true, loaded: plan.isReady() })
      askSoon()
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
    onNotice: ({ storage }) => connection.setState({ storage }),
    onEnded: (ended) => connection.setState({ ended }),
  })
  // After the socket's own listener, so that an update is on its way before anything is asked about it.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== origins.copy) copy?.keepUpdate(update)
  })
  const presence = feedPresence(socket.awareness, stores.presence)
  const stopGuarding = guardUnload(() => !journal.isConfirmed && !connection.getState().keepsCopy)

  /** Whether the role of this moment may still make a change that was made under an earlier one. */
  function mayWrite(write: Write): boolean {
    return judgeWrite(plan, write, { userId, role: connection.getState().role ?? role }) === undefined
  }
  function context(commands: readonly Command[]): CommandContext {
    const origin = commands.some((command) => takesDown(plan, command, userId)) ? origins.final : origins.command
    return { actor: userId, role: connection.getState().role ?? role, clock: Date.now, random: Math.random, origin }
  }
  return {
    actions: {
      dispatch: (command) => applyCommand(plan, command, context([command])),
      dispatchAll: (commands) => applyCommands(plan, commands, context(commands)),
      newId: () => crypto.randomUUID(),
      undo: undo.undo,
      redo: undo.redo,
      show: presence.show,
      brief: (featureId) => ({ fragment: briefOf(doc, featureId), awareness: socket.awareness }),
      unsaved: () => [...setAside, ...resumeAfter(plan, journal, () => false).setAside],
    },
    forget: async () => {
      const mayRetry = connection.getState().canWrite && (hasConfirmed || resumed === undefined)
      const left = resumeAfter(plan, journal, (write) => mayRetry && mayWrite(write))
      await copy?.clear().catch(() => undefined)
      return { writes: left.writes, setAside: [...setAside, ...left.setAside] }
    },
    close: () => {
      clearTimeout(timer)
      presence.stop()
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

/** Whether a command removes what somebody else said. */
function takesDown(plan: PlanDoc, command: Command, userId: UserId): boolean {
  if (command.kind !== 'delete-comment') return false
  return plan.get('comments', keys.comment(command.featureId, userId, command.commentId)) === undefined
}

interface NoteOptions {
  readonly plan: PlanDoc
  readonly note: (edit: Edit) => void
  readonly isOwn: (origin: unknown) => boolean
  readonly onExchange: () => void
}

/** Writes down what this person does, whatever way it got into the document. */
function noteEdits({ plan, note, isOwn, onExchange }: NoteOptions): () => void {
  const stop = observePlan(plan.doc, (changes, { local, origin }) => {
    if (local && isOwn(origin)) note({ kind: 'writes', writes: writesOf(plan, changes) })
    // After this transaction, yet before the next message: it may confirm the very edits that have to be made again.
    else if (changes.kind === 'all' && origin !== origins.copy) queueMicrotask(onExchange)
  })
  function handleTransaction(transaction: Y.Transaction): void {
    if (!transaction.local) return
    for (const type of transaction.changedParentTypes.keys()) {
      const owner = type._item === null ? briefOwner(Y.findRootTypeKey(type)) : undefined
      if (owner !== undefined) note({ kind: 'text', featureId: asId<FeatureId>(owner) })
    }
  }
  plan.doc.on('afterTransaction', handleTransaction)
  return () => {
    stop()
    plan.doc.off('afterTransaction', handleTransaction)
  }
}

function writesOf(plan: PlanDoc, changes: PlanChanges): readonly Write[] {
  if (changes.kind === 'all') return []
  return [...changes.keys].flatMap(([zone, changed]) => [...changed].map((key) => ({ zone, key, value: plan.get(zone, key) })))
}

/** Edits that were on their way while the server exchanged a container fell into the old one: they are made again. */
function replay(plan: PlanDoc, journal: Journal, mayWrite: (write: Write) => boolean): void {
  if (!plan.isReady()) return
  const lost = journal
    .writes()
    .filter((write) => mayWrite(write) && JSON.stringify(plan.get(write.zone, write.key)) !== JSON.stringify(write.value))
  if (lost.length > 0) writeEntries(plan, lost, origins.replay)
}

/** Asks before the tab is closed only where closing would lose something. */
function guardUnload(wouldLose: () => boolean): () => void {
  function handle(event: BeforeUnloadEvent): void {
    if (wouldLose()) event.preventDefault()
  }
  addEventListener('beforeunload', handle)
  return () => removeEventListener('beforeunload', handle)
}
