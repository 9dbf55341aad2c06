import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import * as Y from 'yjs'
import type { Damage, LoadedDocument } from '../storage/storage.ts'

export interface LiveDocument {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly doc: Y.Doc
  readonly epoch: number
  readonly head: number
  readonly snapshotSeq: number
  readonly snapshotBytes: number
  readonly tailUpdates: number
  readonly tailBytes: number
  /** Where the log stops being trustworthy: the document is then what stood before, and nobody may change it. */
  readonly damage: Damage | null
  readonly owners: ReadonlyMap<number, string>
}

/** Builds the document from its snapshot and log, as far as they fit together. */
export function buildDocument(loaded: LoadedDocument): LiveDocument {
  const doc = new Y.Doc()
  const applied = applyAll(doc, loaded)
  const head = loaded.snapshot === null && loaded.tail.length === 0 ? (loaded.damage === null ? loaded.head : 0) : applied.seq
  return {
    id: loaded.id,
    kind: loaded.kind,
    doc,
    epoch: loaded.epoch,
    head,
    snapshotSeq: loaded.snapshot?.seq ?? 0,
    snapshotBytes: loaded.snapshot?.state.length ?? 0,
    tailUpdates: loaded.tail.length,
    tailBytes: loaded.tail.reduce((sum, update) => sum + update.bytes.length, 0),
    damage: loaded.damage ?? applied.damage,
    owners: loaded.owners,
  }
}

/** Applies what can be applied; an update that does not decode or leaves a gap is damage as much as a bad checksum is. */
function applyAll(doc: Y.Doc, loaded: LoadedDocument): { readonly seq: number; readonly damage: Damage | null } {
  let seq = 0
  const parts = [
    ...(loaded.snapshot === null ? [] : [{ seq: loaded.snapshot.seq, bytes: loaded.snapshot.state }]),
    ...loaded.tail.map((update) => ({ seq: update.seq, bytes: update.bytes })),
  ]
  for (const part of parts) {
    try {
      Y.applyUpdate(doc, part.bytes)
    } catch (error) {
      return { seq, damage: { seq: part.seq, reason: error instanceof Error ? error.message : String(error) } }
    }
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
      return { seq, damage: { seq: part.seq, reason: 'it builds on an update that is missing' } }
    seq = part.seq
  }
  return { seq, damage: null }
}
