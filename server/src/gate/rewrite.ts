import * as encoding from 'lib0/encoding'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Deletes } from './delete-ranges.ts'
import type { Content, Group, Id, Struct } from './struct.ts'

export interface Rewriting {
  readonly update: Uint8Array
  readonly news: readonly Group[]
  readonly deletes: Deletes
}

/** Writes an update that holds these structs and deletes alone; untouched structs keep their bytes. */
export function rewrite({ update, news, deletes }: Rewriting): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, news.length)
  for (const { client, structs } of news) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, structs[0]?.clock ?? 0)
    for (const struct of structs) {
      if (struct.bytes === undefined) writeCut(encoder, struct)
      else encoding.writeUint8Array(encoder, update.subarray(struct.bytes.from, struct.bytes.to))
    }
  }
  writeDeletes(encoder, deletes)
  return encoding.toUint8Array(encoder)
}

function writeDeletes(encoder: encoding.Encoder, deletes: Deletes): void {
  encoding.writeVarUint(encoder, deletes.size)
  for (const [client, ranges] of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { from, to } of ranges) {
      encoding.writeVarUint(encoder, from)
      encoding.writeVarUint(encoder, to - from)
    }
  }
}

function writeCut(encoder: encoding.Encoder, struct: Struct): void {
  const neighbours = (struct.origin === undefined ? 0 : 0x80) | (struct.rightOrigin === undefined ? 0 : 0x40)
  encoding.writeUint8(encoder, wireKind(struct.content) | neighbours)
  if (struct.origin !== undefined) writeId(encoder, struct.origin)
  if (struct.rightOrigin !== undefined) writeId(encoder, struct.rightOrigin)
  writeContent(encoder, struct)
}

function writeContent(encoder: encoding.Encoder, struct: Struct): void {
  const { content } = struct
  if (content.kind === 'text') return encoding.writeVarString(encoder, content.text)
  if (content.kind !== 'values') return encoding.writeVarUint(encoder, struct.length)
  encoding.writeVarUint(encoder, content.values.length)
  for (const value of content.values) encoding.writeAny(encoder, value)
}

function wireKind(content: Content): number {
  switch (content.kind) {
    case 'collected':
      return 0
    case 'deleted':
      return 1
    case 'text':
      return 4
    case 'values':
      return 8
    case 'embed':
    case 'mark':
    case 'type':
      throw new Error(`${content.kind} has length one and cannot be cut`)
    default:
      return unreachable(content)
  }
}

function writeId(encoder: encoding.Encoder, id: Id): void {
  encoding.writeVarUint(encoder, id.client)
  encoding.writeVarUint(encoder, id.clock)
}
