import type { PresenceState } from '@parley/shared/protocol/presence.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Somebody else who is here; one person with two tabs is here twice. */
export interface Visitor extends PresenceState {
  readonly clientId: number
  readonly userId: string
  readonly name: string
}

/** Everybody here but this tab. Only the session writes it. */
export interface Presence {
  readonly visitors: readonly Visitor[]
}

export type PresenceStore = StoreApi<Presence>

export function createPresenceStore(): PresenceStore {
  return createStore<Presence>(() => ({ visitors: [] }))
}
