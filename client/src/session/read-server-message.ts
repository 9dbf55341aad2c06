import type { PresenceState } from '@parley/shared/protocol/presence.ts'
import type { Hello, Notice } from '@parley/shared/protocol/server-message.ts'

// The server writes these from checked values, and stamps and checks every presence before it sends it on.

export function readHello(json: string): Hello {
  return JSON.parse(json) as Hello
}

export function readNotice(json: string): Notice {
  return JSON.parse(json) as Notice
}

/** A presence as the server sends it on. */
export interface SignedPresence extends PresenceState {
  readonly user: NonNullable<PresenceState['user']>
}

/** Somebody's presence; undefined for a state the server has not signed. */
export function readPresence(state: Readonly<Record<string, unknown>>): SignedPresence | undefined {
  return typeof state['user'] === 'object' && state['user'] !== null ? (state as unknown as SignedPresence) : undefined
}
