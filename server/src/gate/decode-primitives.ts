import { readVarString, readVarUint } from 'lib0/decoding'
import type { Decoder } from 'lib0/decoding'
import { deny } from './refusal.ts'

const shortBytes = 48
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function decodeUint(decoder: Decoder, max: number, what: string): number {
  const value = readVarUint(decoder)
  return value <= max ? value : deny('limit', what)
}

export function decodeText(decoder: Decoder, maxBytes: number, what: string): string {
  const start = decoder.pos
  const bytes = decodeUint(decoder, maxBytes, what)
  const body = decoder.pos
  if (body + bytes > decoder.arr.length) return deny('malformed', `${what} beyond the end`)
  const plain = bytes <= shortBytes ? plainText(decoder.arr, body, body + bytes) : undefined
  decoder.pos = plain === undefined ? start : body + bytes
  return plain ?? readVarString(decoder)
}

/** Short plain text, which most names are, costs less so than with the platform's decoder. */
function plainText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = ''
  for (let i = from; i < to; i++) {
    const code = bytes[i] ?? 0x80
    if (code >= 0x80) return undefined
    text += String.fromCharCode(code)
  }
  return text
}

/** A name that will become a property or map key somewhere; each segment of a path counts. */
export function decodeName(decoder: Decoder, maxBytes: number, what: string): string {
  const name = decodeText(decoder, maxBytes, what)
  refuseReserved(name)
  return name
}

export function refuseReserved(name: string): void {
  // Nearly every name leaves here, before it is split.
  if (name.length < 9 || !(name.includes('proto') || name.includes('constructor'))) return
  if (name.split('/').some((segment) => reserved.has(segment))) deny('reserved-key', name)
}
