import { asId, type DocumentId } from '@parley/shared/model/ids.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LoggedChange } from './change-log.ts'
import type { Append, NewUpdate } from './storage.ts'

/** A batch in one buffer of its own, so that it crosses to the storage thread without being cloned. */
export type PackedBatch = Uint8Array<ArrayBuffer>

export function packBatch(appends: readonly Append[]): PackedBatch {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, appends.length)
  for (const { document, expectedHead, updates } of appends) {
    encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, expectedHead)
    encoding.writeVarUint(encoder, updates.length)
    for (const update of updates) packUpdate(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

export function unpackBatch(batch: PackedBatch): readonly Append[] {
  const decoder = decoding.createDecoder(batch)
  return times(decoder, () => ({
    document: asId<DocumentId>(decoding.readVarString(decoder)),
    expectedHead: decoding.readVarUint(decoder),
    updates: times(decoder, unpackUpdate),
  }))
}

function packUpdate(encoder: encoding.Encoder, { bytes, actor, at, claims = [], changes = [] }: NewUpdate): void {
  encoding.writeVarString(encoder, actor)
  encoding.writeVarUint(encoder, at)
  encoding.writeVarUint(encoder, claims.length)
  for (const client of claims) encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, changes.length)
  for (const { zone, key, before, after } of changes) {
    encoding.writeVarString(encoder, zone)
    encoding.writeVarString(encoder, key)
    encoding.writeVarString(encoder, before)
    encoding.writeVarString(encoder, after)
  }
  encoding.writeVarUint8Array(encoder, bytes)
}

function unpackUpdate(decoder: decoding.Decoder): NewUpdate {
  return {
    actor: decoding.readVarString(decoder),
    at: decoding.readVarUint(decoder),
    claims: times(decoder, decoding.readVarUint),
    changes: times(decoder, unpackChange),
    bytes: decoding.readVarUint8Array(decoder),
  }
}

function unpackChange(decoder: decoding.Decoder): LoggedChange {
  return {
    zone: decoding.readVarString(decoder),
    key: decoding.readVarString(decoder),
    before: decoding.readVarString(decoder),
    after: decoding.readVarString(decoder),
  }
}

function times<T>(decoder: decoding.Decoder, read: (decoder: decoding.Decoder) => T): readonly T[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, () => read(decoder))
}
