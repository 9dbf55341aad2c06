import * as Y from 'yjs'
import { openLocalCopy, type Kept, type LocalCopy } from './local-copy.ts'
import { origins } from './origins.ts'

export interface KeptDocument {
  readonly doc: Y.Doc
  readonly kept: Kept
  /** Undefined where the browser keeps nothing. */
  readonly copy: LocalCopy | undefined
}

export interface KeptDocumentOptions {
  readonly name: string
  /** Whether what was kept is left alone: it was refused, and may not have let itself be cleared. */
  readonly startsAnew: boolean
  /** Nothing is read from this device or written to it. */
  readonly keepsNothing: boolean
  readonly onFailure: () => void
}

/** Many kept updates make the next start slow; one holds the same. */
const compactAbove = 100
const nothingKept: Kept = { updates: [], updateKeys: [], entries: [], entryKeys: [] }

/** The document as this device kept it, or an empty one. */
export async function openKeptDocument({ name, startsAnew, keepsNothing, onFailure }: KeptDocumentOptions): Promise<KeptDocument> {
  if (keepsNothing) return { doc: createDoc(), kept: nothingKept, copy: undefined }
  const copy = await openLocalCopy(name, onFailure).catch(() => undefined)
  if (copy === undefined) onFailure()
  const loaded = copy === undefined || startsAnew ? undefined : await copy.load().catch(() => undefined)
  const kept = loaded ?? nothingKept
  const restored = restore(kept.updates)
  const doc = restored ?? createDoc()
  if (restored === undefined || kept.updates.length > compactAbove)
    await copy?.compact(Y.encodeStateAsUpdate(doc), kept.updateKeys).catch(onFailure)
  return { doc, kept, copy }
}

/** Undefined for a copy that cannot be read: it makes way for the server's document, in which the journal's edits are made again. */
function restore(updates: readonly Uint8Array[]): Y.Doc | undefined {
  const doc = createDoc()
  if (updates.length === 0) return doc
  try {
    Y.applyUpdate(doc, Y.mergeUpdates([...updates]), origins.copy)
    return doc
  } catch {
    // Yjs throws on bytes that are no update; whatever the cause, nothing of them can be used.
    doc.destroy()
    return undefined
  }
}

function createDoc(): Y.Doc {
  const doc = new Y.Doc()
  // The server alone tidies formatting: every replica doing it would make viewers write.
  doc.on('afterTransaction', (transaction: Y.Transaction) => Reflect.set(transaction, '_needFormattingCleanup', false))
  return doc
}
