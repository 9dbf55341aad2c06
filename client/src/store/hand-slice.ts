import type { Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The card this person holds, and the lane it is over. */
export interface Hand {
  readonly held: { readonly featureId: FeatureId; readonly lane: Lane } | null
}

/** The board writes it, once for each lane a drag comes to. */
export type HandStore = StoreApi<Hand>

export function createHandStore(): HandStore {
  return createStore<Hand>(() => ({ held: null }))
}
