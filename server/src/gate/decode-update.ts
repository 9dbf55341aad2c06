import { createDecoder } from 'lib0/decoding'
import type { Decoder } from 'lib0/decoding'
import { decodeUint } from './decode-primitives.ts'
import { decodeStruct } from './decode-struct.ts'
import { limits } from './limits.ts'
import { Refusal, deny } from './refusal.ts'
import type { DecodedUpdate, DeleteRange, Group, Struct } from './struct.ts'
import { structsOf } from './struct.ts'

/**
 * Reads a V1 update more strictly than Yjs does: what no honest client emits is refused, a claimed count allocates
 * nothing, and no document is touched.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate {
  if (update.length > limits.frameBytes) deny('limit', 'frame')
  try {
    const decoder = createDecoder(update)
    const groups = decodeGroups(decoder)
    const deletesFrom = decoder.pos
    const deletes = decodeDeletes(decoder)
    if (decoder.pos !== update.length) deny('malformed', 'trailing bytes')
    return { groups, deletes, deletesFrom }
  } catch (error) {
    // lib0 throws its own errors on truncated or ill-formed bytes.
    if (error instanceof Refusal) throw error
    return deny('malformed', error instanceof Error ? error.message : 'unreadable')
  }
}

function decodeGroups(decoder: Decoder): readonly Group[] {
  const groups: Group[] = []
  let left: number = limits.structs
  const count = decodeUint(decoder, limits.clients, 'clients')
  for (let i = 0; i < count; i++) {
    const size = decodeUint(decoder, left, 'structs')
    left -= size
    const client = decodeUint(decoder, limits.clientId, 'client id')
    // Yjs keeps only the last of two groups of one client, so two readings of one update would differ.
    if (structsOf(groups, client).length > 0) deny('malformed', `client ${client} twice`)
    if (size === 0) deny('malformed', 'empty group')
    groups.push({ client, structs: decodeGroup(decoder, client, size) })
  }
  return groups
}

function decodeGroup(decoder: Decoder, client: number, size: number): readonly Struct[] {
  let clock = decodeUint(decoder, limits.clock, 'clock')
  const structs: Struct[] = []
  for (let i = 0; i < size; i++) {
    const struct = decodeStruct(decoder, client, clock)
    clock += struct.length
    structs.push(struct)
  }
  return structs
}

function decodeDeletes(decoder: Decoder): ReadonlyMap<number, readonly DeleteRange[]> {
  const deletes = new Map<number, readonly DeleteRange[]>()
  let left: number = limits.deleteRanges
  const count = decodeUint(decoder, limits.deleteClients, 'delete clients')
  for (let i = 0; i < count; i++) {
    const client = decodeUint(decoder, limits.clientId, 'client id')
    const size = decodeUint(decoder, left, 'delete ranges')
    left -= size
    if (deletes.has(client)) deny('malformed', `deletes of client ${client} twice`)
    if (size === 0) deny('malformed', 'empty deletes')
    deletes.set(client, decodeRanges(decoder, size))
  }
  return deletes
}

function decodeRanges(decoder: Decoder, size: number): readonly DeleteRange[] {
  const ranges: DeleteRange[] = []
  let previousEnd = -1
  for (let i = 0; i < size; i++) {
    const from = decodeUint(decoder, limits.clock, 'delete clock')
    const length = decodeUint(decoder, limits.clock, 'delete length')
    // Honest sets are sorted and merged: the next range starts beyond the end of the one before.
    if (length === 0 || from <= previousEnd) deny('malformed', 'deletes out of order')
    previousEnd = from + length
    ranges.push({ from, to: previousEnd })
  }
  return ranges
}
