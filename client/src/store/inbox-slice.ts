import type { InboxJson } from '@parley/shared/protocol/notifications.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Inbox extends InboxJson {
  /** Whether the server has answered: before it has, nothing is known, which is not the same as nothing. */
  readonly isKnown: boolean
}

/** What this person was told. The session asks for it whenever the server says that it changed. */
export type InboxStore = StoreApi<Inbox>

export function createInboxStore(): InboxStore {
  return createStore<Inbox>(() => ({ isKnown: false, unread: 0, notifications: [] }))
}
