import { joinBytes } from './join-bytes.ts'
import type { LoadedDocument, Snapshot, StoredUpdate } from './storage.ts'

/** The tail's bytes lie in order in one buffer, the snapshot's in another, so that neither keeps the other in memory. */
export interface PackedDocument extends Omit<LoadedDocument, 'tail' | 'snapshot'> {
  readonly snapshot: (Snapshot & { readonly state: Uint8Array<ArrayBuffer> }) | null
  readonly tail: readonly (Omit<StoredUpdate, 'bytes'> & { readonly length: number })[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function packDocument({ tail, snapshot, ...rest }: LoadedDocument): PackedDocument {
  return {
    ...rest,
    snapshot: snapshot && { seq: snapshot.seq, state: joinBytes([snapshot.state]) },
    tail: tail.map(({ bytes, ...update }) => ({ ...update, length: bytes.length })),
    bytes: joinBytes(tail.map((update) => update.bytes)),
  }
}

export function unpackDocument({ bytes, tail, ...rest }: PackedDocument): LoadedDocument {
  let offset = 0
  return { ...rest, tail: tail.map(({ length, ...update }) => ({ ...update, bytes: bytes.subarray(offset, (offset += length)) })) }
}
