import { clientFrame } from './raw-client.ts'

/** Numbers as the protocol writes them: seven bits a byte, the lowest first. */
export function varUint(value: number): readonly number[] {
  const bytes: number[] = []
  let left = value
  while (left > 127) {
    bytes.push(128 | (left % 128))
    left = Math.floor(left / 128)
  }
  return [...bytes, left]
}

export const messageKind = { sync: 0, presence: 1 } as const
export const syncStep = { stateVector: 0, state: 1, update: 2 } as const

/** A sync message of the plain protocol as a frame. */
export function syncFrame(step: number, bytes: Uint8Array, envelope: Uint8Array = new Uint8Array()): Buffer {
  return clientFrame(Buffer.concat([envelope, Uint8Array.from([messageKind.sync, step, ...varUint(bytes.length)]), bytes]))
}

/** A presence message with one state. */
export function presenceFrame(client: number, clock: number, state: unknown): Buffer {
  const json = new TextEncoder().encode(JSON.stringify(state))
  const update = Buffer.concat([Uint8Array.from([1, ...varUint(client), ...varUint(clock), ...varUint(json.length)]), json])
  return clientFrame(Buffer.concat([Uint8Array.from([messageKind.presence, ...varUint(update.length)]), update]))
}

/** The update inside a sync message. */
export function contentOf(payload: Uint8Array): Uint8Array {
  let at = 2
  while ((payload[at] ?? 0) > 127) at += 1
  return payload.subarray(at + 1)
}
