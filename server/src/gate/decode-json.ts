import { readFloat32, readFloat64, readUint8, readVarInt } from 'lib0/decoding'
import type { Decoder } from 'lib0/decoding'
import { decodeName, decodeText, decodeUint, refuseReserved } from './decode-primitives.ts'
import { limits } from './limits.ts'
import { deny } from './refusal.ts'
import type { Json } from './struct.ts'

interface Budget {
  nodes: number
}

/** Reads lib0's "any", narrowed to JSON: no undefined, bigint or bytes, and only finite numbers. */
export function decodeAny(decoder: Decoder): Json {
  return decodeNode(decoder, { nodes: limits.jsonNodes }, 0)
}

/** Reads JSON kept as text, as marks and embeds are. */
export function decodeJson(decoder: Decoder): unknown {
  const text = decodeText(decoder, limits.stringBytes, 'json text')
  const value: unknown = JSON.parse(text)
  walk(value, { nodes: limits.jsonNodes }, 0)
  return value
}

function decodeNode(decoder: Decoder, budget: Budget, depth: number): Json {
  spend(budget, depth)
  const tag = readUint8(decoder)
  switch (tag) {
    case 126:
      return null
    case 125:
      return finite(readVarInt(decoder))
    case 124:
      return finite(readFloat32(decoder))
    case 123:
      return finite(readFloat64(decoder))
    case 121:
      return false
    case 120:
      return true
    case 119:
      return decodeText(decoder, limits.stringBytes, 'string')
    case 118:
      return decodeObject(decoder, budget, depth)
    case 117:
      return decodeArray(decoder, budget, depth)
    default:
      return deny('content-kind', `json tag ${tag}`)
  }
}

function decodeObject(decoder: Decoder, budget: Budget, depth: number): Json {
  const size = decodeUint(decoder, limits.jsonNodes, 'json nodes')
  const object: Record<string, Json> = {}
  for (let i = 0; i < size; i++) {
    const key = decodeName(decoder, limits.nameBytes, 'json key')
    if (Object.hasOwn(object, key)) deny('malformed', `json key twice: ${key}`)
    object[key] = decodeNode(decoder, budget, depth + 1)
  }
  return object
}

function decodeArray(decoder: Decoder, budget: Budget, depth: number): Json {
  const size = decodeUint(decoder, limits.jsonNodes, 'json nodes')
  const array: Json[] = []
  for (let i = 0; i < size; i++) array.push(decodeNode(decoder, budget, depth + 1))
  return array
}

function walk(value: unknown, budget: Budget, depth: number): void {
  spend(budget, depth)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) refuseReserved(key)
    walk(inner, budget, depth + 1)
  }
}

function spend(budget: Budget, depth: number): void {
  if (depth > limits.jsonDepth) deny('limit', 'json depth')
  budget.nodes -= 1
  if (budget.nodes < 0) deny('limit', 'json nodes')
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : deny('content-kind', 'number not finite')
}
