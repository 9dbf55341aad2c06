import { messageType } from '@parley/shared/protocol/message-type.ts'
import * as decoding from 'lib0/decoding'

/** What a client may say. */
export type SyncMessage =
  | { readonly kind: 'state-vector'; readonly bytes: Uint8Array }
  | { readonly kind: 'state'; readonly bytes: Uint8Array }
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'query-presence' }
  | { readonly kind: 'barrier'; readonly version: number }

const syncKinds = ['state-vector', 'state', 'update'] as const

/** Takes a frame apart; undefined when it is none a client may send, or has bytes left over. */
export function readSyncMessage(bytes: Uint8Array): SyncMessage | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = readMessage(decoder)
    return decoding.hasContent(decoder) ? undefined : message
  } catch {
    // lib0 throws on truncated input; whatever the cause, the frame is malformed.
    return undefined
  }
}

function readMessage(decoder: decoding.Decoder): SyncMessage | undefined {
  const type = decoding.readVarUint(decoder)
  if (type === messageType.sync) {
    const kind = syncKinds[decoding.readVarUint(decoder)]
    return kind === undefined ? undefined : { kind, bytes: decoding.readVarUint8Array(decoder) }
  }
  if (type === messageType.presence) return { kind: 'presence', bytes: decoding.readVarUint8Array(decoder) }
  if (type === messageType.queryPresence) return { kind: 'query-presence' }
  if (type === messageType.barrier) return { kind: 'barrier', version: decoding.readVarUint(decoder) }
  return undefined
}
