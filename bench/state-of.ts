import { contentOf, messageKind, syncFrame, syncStep } from './plain-message.ts'
import type { RawClient } from './raw-client.ts'

/** Asks for the whole document and waits until it is here; undefined where the client does not read payloads. */
export function receiveState(client: RawClient): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    client.onMessage = ({ first, second, payload }) => {
      if (first === messageKind.sync && second === syncStep.state)
        resolve(payload === undefined ? undefined : Uint8Array.from(contentOf(payload)))
    }
    client.socket.write(syncFrame(syncStep.stateVector, Uint8Array.of(0)))
  })
}

/** The whole document; payloads keep being read afterwards. */
export async function stateOf(client: RawClient): Promise<Uint8Array> {
  client.reader.wantsPayload = true
  const state = await receiveState(client)
  if (state === undefined) throw new Error('no state came')
  return state
}
