import { readUint8 } from 'lib0/decoding'
import type { Decoder } from 'lib0/decoding'
import { decodeAny, decodeJson } from './decode-json.ts'
import { decodeName, decodeText, decodeUint } from './decode-primitives.ts'
import { limits } from './limits.ts'
import { deny } from './refusal.ts'
import type { ClaimedParent, Content, Id, Json, NestedType, Struct } from './struct.ts'

interface Measured {
  readonly length: number
  readonly content: Content
}

const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasKey = 0x20
const contentBits = 0x1f
/** The wire's numbers. Skips (10), subdocuments (9), bytes (3) and legacy JSON (2) have no place here. */
const admitted: ReadonlySet<number> = new Set([0, 1, 4, 5, 6, 7, 8])

const collected: Content = { kind: 'collected' }
const deleted: Content = { kind: 'deleted' }

export function decodeStruct(decoder: Decoder, client: number, clock: number): Struct {
  const from = decoder.pos
  const info = decodeInfo(decoder)
  const anchored = (info & (hasOrigin | hasRightOrigin)) !== 0
  const wireKind = info & contentBits
  const isItem = wireKind !== 0
  const origin = (info & hasOrigin) === 0 ? undefined : decodeId(decoder)
  const rightOrigin = (info & hasRightOrigin) === 0 ? undefined : decodeId(decoder)
  const parent = anchored || !isItem ? undefined : decodeParent(decoder)
  const key = parent === undefined || (info & hasKey) === 0 ? undefined : decodeName(decoder, limits.nameBytes, 'key')
  const { length, content } = decodeContent(decoder, wireKind)
  if (length === 0) deny('malformed', 'struct without length')
  if (clock + length > limits.clock) deny('limit', 'clock')
  return { client, clock, length, origin, rightOrigin, parent, key, content, bytes: { from, to: decoder.pos } }
}

function decodeInfo(decoder: Decoder): number {
  if (decoder.pos >= decoder.arr.length) deny('malformed', 'truncated')
  const info = readUint8(decoder)
  const wireKind = info & contentBits
  if (!admitted.has(wireKind)) deny('content-kind', `wire kind ${wireKind}`)
  return wireKind === 0 && info !== 0 ? deny('malformed', 'flags on a collected struct') : info
}

function decodeId(decoder: Decoder): Id {
  const client = decodeUint(decoder, limits.clientId, 'client id')
  return { client, clock: decodeUint(decoder, limits.clock, 'clock') }
}

function decodeParent(decoder: Decoder): ClaimedParent {
  const kind = decodeUint(decoder, 1, 'parent kind')
  return kind === 1 ? { kind: 'root', name: decodeName(decoder, limits.nameBytes, 'root name') } : { kind: 'id', id: decodeId(decoder) }
}

function decodeContent(decoder: Decoder, wireKind: number): Measured {
  switch (wireKind) {
    case 0:
      return { length: decodeUint(decoder, limits.clock, 'length'), content: collected }
    case 1:
      return { length: decodeUint(decoder, limits.clock, 'length'), content: deleted }
    case 4: {
      const text = decodeText(decoder, limits.stringBytes, 'text')
      return { length: text.length, content: { kind: 'text', text } }
    }
    case 5:
      return { length: 1, content: { kind: 'embed', value: decodeJson(decoder) } }
    case 6: {
      const name = decodeName(decoder, limits.markNameBytes, 'mark name')
      return { length: 1, content: { kind: 'mark', name, value: decodeJson(decoder) } }
    }
    case 7:
      return { length: 1, content: { kind: 'type', type: decodeType(decoder) } }
    case 8:
      return decodeValues(decoder)
    default:
      return deny('content-kind', `wire kind ${wireKind}`)
  }
}

function decodeValues(decoder: Decoder): Measured {
  const length = decodeUint(decoder, limits.values, 'values')
  const values: Json[] = []
  for (let i = 0; i < length; i++) values.push(decodeAny(decoder))
  return { length, content: { kind: 'values', values } }
}

function decodeType(decoder: Decoder): NestedType {
  const wireType = decodeUint(decoder, limits.clientId, 'type')
  switch (wireType) {
    case 0:
    case 1:
    case 2:
    case 4:
      return { kind: 'other' }
    case 3:
      return { kind: 'element', name: decodeName(decoder, limits.markNameBytes, 'node name') }
    case 6:
      return { kind: 'run' }
    default:
      return deny('content-kind', `type ${wireType}`)
  }
}
