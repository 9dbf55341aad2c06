import type { InboxJson } from '@parley/shared/protocol/notifications.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What this person was told. The session asks for it whenever the server says that it changed. */
export type InboxStore = StoreApi<InboxJson>

export function createInboxStore(): InboxStore {
  return createStore<InboxJson>(() => ({ unread: 0, notifications: [] }))
}
