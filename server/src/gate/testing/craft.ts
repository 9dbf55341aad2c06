import * as encoding from 'lib0/encoding'

export interface CraftedGroup {
  readonly client: number
  readonly clock: number
  readonly structs: readonly CraftedStruct[]
}

export type CraftedDelete = readonly [client: number, clock: number, length: number]

/** Writes one struct's bytes. */
export type CraftedStruct = (to: Pen) => void

export interface Pen {
  readonly byte: (value: number) => Pen
  readonly uint: (...values: readonly number[]) => Pen
  readonly text: (value: string) => Pen
  readonly any: (value: encoding.AnyEncodable) => Pen
  readonly raw: (bytes: Uint8Array) => Pen
  readonly bytes: () => Uint8Array
}

export function createPen(): Pen {
  const encoder = encoding.createEncoder()
  const pen: Pen = {
    byte: (value) => after(() => encoding.writeUint8(encoder, value)),
    uint: (...values) => after(() => values.forEach((value) => encoding.writeVarUint(encoder, value))),
    text: (value) => after(() => encoding.writeVarString(encoder, value)),
    any: (value) => after(() => encoding.writeAny(encoder, value)),
    raw: (bytes) => after(() => encoding.writeUint8Array(encoder, bytes)),
    bytes: () => encoding.toUint8Array(encoder),
  }
  function after(write: () => void): Pen {
    write()
    return pen
  }
  return pen
}

/** An update as no honest client writes it, byte by byte. */
export function craft(groups: readonly CraftedGroup[], deletes: readonly CraftedDelete[] = []): Uint8Array {
  const pen = createPen().uint(groups.length)
  for (const { client, clock, structs } of groups) {
    pen.uint(structs.length, client, clock)
    for (const write of structs) write(pen)
  }
  pen.uint(deletes.length)
  for (const [client, clock, length] of deletes) pen.uint(client, 1, clock, length)
  return pen.bytes()
}
