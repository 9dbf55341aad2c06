import { applyCommand, applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import { checkEntry } from '@parley/shared/document/grammar.ts'
import { observePlan, type PlanChanges } from '@parley/shared/document/observe-plan.ts'
import { briefOf, briefOwner, openPlan, writeEntries, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import * as Y from 'yjs'
import type { Actions } from '../store/actions.ts'
import type { Stores } from '../store/stores.ts'
import { Journal, type Edit } from './journal.ts'
import { openLocalCopy, type Kept } from './local-copy.ts'
import { origins } from './origins.ts'
import { feedPlan } from './plan-feed.ts'
import { feedPresence } from './presence-feed.ts'
import { openSocket } from './socket.ts'
import { watchUndo } from './undo.ts'

export interface SessionOptions {
  readonly documentId: string
  readonly userId: UserId
  readonly stores: Stores
}

export interface DocumentSession {
  readonly actions: Actions
  /** Throws the copy on this device away: after a refusal the server's document is the only one to go on from. */
  readonly forget: () => Promise<void>
  readonly close: () => void
}

/** Many kept updates make the next start slow; one holds the same. */
const compactAbove = 100
const confirmationGapMs = 40
const nothingKept: Kept = { updates: [], entries: [], entryKeys: [] }

/** Opens a document: from this device's copy first, then live. Yjs in, slices out. */
export async function openDocumentSession({ documentId, userId, stores }: SessionOptions): Promise<DocumentSession> {
  const doc = new Y.Doc()
  const plan = openPlan(doc)
  const journal = new Journal()
  const { connection } = stores
  // The server alone tidies formatting: every replica doing it would make viewers write.
  doc.on('afterTransaction', (transaction: Y.Transaction) => Reflect.set(transaction, '_needFormattingCleanup', false))

  const copy = await openLocalCopy(`parley/${userId}/${documentId}`, () => connection.setState({ keepsCopy: false })).catch(() => undefined)
  if (copy === undefined) connection.setState({ keepsCopy: false })
  const kept = (await copy?.load().catch(() => undefined)) ?? nothingKept
  takeUp(doc, journal, kept)
  const adopted = journal.version
  connection.setState({ loaded: plan.isReady(), unsaved: journal.count })
  if (copy !== undefined && kept.updates.length > compactAbove) await copy.compact(Y.encodeStateAsUpdate(doc)).catch(() => undefined)

  let timer: ReturnType<typeof setTimeout> | undefined
  let synced = false
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
    isOwn: (origin) => origin === origins.command || origin === origins.replay || undo.isOrigin(origin),
    onExchange: () => replay(plan, journal),
  })
  const socket = openSocket(doc, documentId, {
    onStatus: (online) => {
      if (!online) synced = false
      connection.setState({ online: online && synced })
    },
    onSynced: () => {
      synced = true
      journal.bump()
      connection.setState({ online: true, loaded: plan.isReady() })
      askSoon()
    },
    onConfirmed: (version) => {
      if (!journal.confirm(version)) return
      copy?.confirm(version)
      if (version >= adopted && kept.entryKeys.length > 0) copy?.drop(kept.entryKeys)
      connection.setState({ unsaved: journal.count })
      askSoon()
    },
    onHello: ({ role, canWrite }) => connection.setState({ role, canWrite, ended: null }),
    onNotice: ({ storage }) => connection.setState({ storage }),
    onEnded: (ended) => connection.setState({ ended }),
  })
  // After the socket's own listener, so that an update is on its way before anything is asked about it.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== origins.copy) copy?.keepUpdate(update)
  })
  const presence = feedPresence(socket.awareness, stores.presence)
  const stopGuarding = guardUnload(() => !journal.isConfirmed && !connection.getState().keepsCopy)

  function context(): CommandContext {
    return { actor: userId, clock: Date.now, random: Math.random, origin: origins.command }
  }
  return {
    actions: {
      dispatch: (command) => applyCommand(plan, command, context()),
      dispatchAll: (commands) => applyCommands(plan, commands, context()),
      newId: () => crypto.randomUUID(),
      undo: undo.undo,
      redo: undo.redo,
      show: presence.show,
      brief: (featureId) => ({ fragment: briefOf(doc, featureId), awareness: socket.awareness }),
      exportUnsaved: () => JSON.stringify(journal.entries, null, 2),
    },
    forget: async () => {
      await copy?.clear()
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
      doc.destroy()
    },
  }
}

/** What was kept becomes the document again; edits the server never confirmed are this session's to see through. */
function takeUp(doc: Y.Doc, journal: Journal, kept: Kept): void {
  if (kept.updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates([...kept.updates]), origins.copy)
  for (const { edit } of kept.entries) journal.add(edit)
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
    else if (changes.kind === 'all' && origin !== origins.copy) setTimeout(onExchange, 0)
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
  return [...changes.keys].flatMap(([zone, keys]) => [...keys].map((key) => ({ zone, key, value: plan.get(zone, key) })))
}

/** Edits that were on their way while the server exchanged a container fell into the old one: they are made again. */
function replay(plan: PlanDoc, journal: Journal): void {
  if (!plan.isReady()) return
  const lost = journal
    .writes()
    .filter(
      ({ zone, key, value }) => checkEntry(zone, key, value) === undefined && JSON.stringify(plan.get(zone, key)) !== JSON.stringify(value),
    )
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
