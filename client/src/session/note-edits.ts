import { observeDocument, type Changes } from '@parley/shared/document/observe-document.ts'
import type { LiveDoc } from '@parley/shared/document/live-doc.ts'
import { briefOwner } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import * as Y from 'yjs'
import type { Edit } from './journal.ts'
import { origins } from './origins.ts'

export interface NoteOptions<Z extends string> {
  readonly live: LiveDoc<Z>
  readonly note: (edit: Edit) => void
  readonly isOwn: (origin: unknown) => boolean
  /** The server exchanged a container. */
  readonly onExchange: () => void
}

/** Writes down what this person does, whatever way it got into the document. */
export function noteEdits<Z extends string>({ live, note, isOwn, onExchange }: NoteOptions<Z>): () => void {
  const stop = observeDocument(live, (changes, { local, origin }) => {
    if (local && isOwn(origin)) note({ kind: 'writes', writes: writesOf(live, changes) })
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
  live.doc.on('afterTransaction', handleTransaction)
  return () => {
    stop()
    live.doc.off('afterTransaction', handleTransaction)
  }
}

function writesOf<Z extends string>(live: LiveDoc<Z>, changes: Changes<Z>): readonly Write<Z>[] {
  if (changes.kind === 'all') return []
  return [...changes.keys].flatMap(([zone, changed]) => [...changed].map((key) => ({ zone, key, value: live.get(zone, key) })))
}
