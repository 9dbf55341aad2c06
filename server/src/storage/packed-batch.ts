import { joinBytes } from './join-bytes.ts'
import type { Append, NewUpdate } from './storage.ts'

interface PackedAppend extends Omit<Append, 'updates'> {
  readonly updates: readonly (Omit<NewUpdate, 'bytes'> & { readonly length: number })[]
}

/** The bytes of all updates lie in order in a buffer of their own: one copy to cross threads, and the caller keeps its own. */
export interface PackedBatch {
  readonly appends: readonly PackedAppend[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function packBatch(appends: readonly Append[]): PackedBatch {
  return {
    appends: appends.map(({ document, expectedHead, updates }) => ({
      document,
      expectedHead,
      updates: updates.map(({ bytes, actor, at }) => ({ actor, at, length: bytes.length })),
    })),
    bytes: joinBytes(appends.flatMap((append) => append.updates.map((update) => update.bytes))),
  }
}

export function unpackBatch(batch: PackedBatch): readonly Append[] {
  let offset = 0
  return batch.appends.map(({ document, expectedHead, updates }) => ({
    document,
    expectedHead,
    updates: updates.map(({ actor, at, length }) => {
      const bytes = batch.bytes.subarray(offset, (offset += length))
      return { bytes, actor, at }
    }),
  }))
}
