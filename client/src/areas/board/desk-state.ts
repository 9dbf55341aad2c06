import type { Horizon, Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { noSizing, type Sizing } from './card-size.ts'

/** Where features are being added: the first card of a lane, or the last. */
export interface Adding {
  readonly lane: Horizon
  readonly end: 'top' | 'bottom'
}

/** What this board alone remembers while it is open. */
export interface Desk {
  readonly sizing: Sizing
  readonly unfolded: ReadonlySet<Lane>
  readonly adding: Adding | null
  /** The card whose title is being edited. */
  readonly editing: FeatureId | null
  /** The feature open beside the board. */
  readonly opened: FeatureId | null
  /** What somebody else has just dropped, with who that was. */
  readonly dropped: ReadonlyMap<FeatureId, string>
  /** The lane whose capacity is being set. */
  readonly capacityOf: Horizon | null
  /** The card whose exact place in a lane is being asked for. */
  readonly placing: { readonly featureId: FeatureId; readonly lane: Horizon } | null
}

export type DeskStore = StoreApi<Desk>

export function createDeskStore(): DeskStore {
  return createStore<Desk>(() => ({
    sizing: noSizing,
    unfolded: new Set(),
    adding: null,
    editing: null,
    opened: null,
    dropped: new Map(),
    capacityOf: null,
    placing: null,
  }))
}
