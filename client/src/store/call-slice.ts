import type { CallId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The call this tab is in: what is asked, promised and said meanwhile belongs to it. */
export interface CurrentCall {
  readonly callId: CallId | null
}

export type CallStore = StoreApi<CurrentCall>

export function createCallStore(): CallStore {
  return createStore<CurrentCall>(() => ({ callId: null }))
}
