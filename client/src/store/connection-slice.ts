import type { Role } from '@parley/shared/model/person.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the session knows about where edits are. Only the session writes it. */
export interface ConnectionFacts {
  /** Local edits the server has not confirmed as written to disk. */
  readonly unsaved: number
  /** Edits that the server's document could not take back in after a refusal: only this tab holds them, to be copied. */
  readonly setAside: number
  readonly online: boolean
  /** The document has been here once, from this device's copy or from the server. */
  readonly loaded: boolean
  readonly storage: 'saving' | 'not-saving' | 'damaged'
  /** What this person is here; null until anybody has said so. */
  readonly role: Role | null
  /** Whether this connection takes changes at all; which ones is for the role. */
  readonly canWrite: boolean
  /** False when this browser refuses to keep a copy: edits then live in this tab alone. */
  readonly keepsCopy: boolean
  /** The server ended the connection for good. */
  readonly ended: { readonly code: number; readonly reason: string } | null
}

export type ConnectionStore = StoreApi<ConnectionFacts>

export function createConnectionStore(): ConnectionStore {
  return createStore<ConnectionFacts>(() => ({
    unsaved: 0,
    setAside: 0,
    online: false,
    loaded: false,
    storage: 'saving',
    role: null,
    canWrite: true,
    keepsCopy: true,
    ended: null,
  }))
}
