import { emptySales, type SalesView } from '@parley/shared/projection/sales-view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The sales document as it is drawn; empty for those who may not see it. Only the session writes it. */
export type SalesStore = StoreApi<SalesView>

export function createSalesStore(): SalesStore {
  return createStore<SalesView>(() => emptySales)
}
