import type { Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is in the hand, and where it would land. Slots are counted without the dragged cards. */
export type Drag =
  | { readonly kind: 'idle'; readonly dragged: ReadonlySet<FeatureId> }
  | {
      readonly kind: 'dragging'
      readonly featureId: FeatureId
      /** In the order they will stand in. */
      readonly ids: readonly FeatureId[]
      readonly dragged: ReadonlySet<FeatureId>
      readonly from: Lane
      readonly fromIndex: number
      readonly over: Lane
      readonly index: number
      /** Height that opens at the slot. */
      readonly gap: number
      readonly byKey: boolean
    }

export type Dragging = Extract<Drag, { kind: 'dragging' }>

export const idle: Drag = { kind: 'idle', dragged: new Set() }

export type DragStore = StoreApi<Drag>

export function createDragStore(): DragStore {
  return createStore<Drag>(() => idle)
}
