import { emptyView, type PlanView } from '@parley/shared/projection/plan-view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The roadmap as it is drawn. Only the session writes it. */
export type PlanStore = StoreApi<PlanView>

export function createPlanStore(): PlanStore {
  return createStore<PlanView>(() => emptyView)
}
