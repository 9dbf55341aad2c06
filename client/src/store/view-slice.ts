import type { CompanyId, FeatureId, ProductId, UserId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Density = 'comfortable' | 'compact'
export type LaneOrder = 'manual' | 'score'

export interface Filter {
  readonly text: string
  readonly productId: ProductId | null
  readonly ownerId: UserId | null
}

/** What a request that is being written starts from. */
export interface RequestDraft {
  readonly featureId: FeatureId | null
}

/** How this person looks at the roadmap; never shared, never stored in the document. The areas write it. */
export interface ViewState {
  /** The card that holds the board's one tab stop. */
  readonly focusedId: FeatureId | null
  readonly selection: ReadonlySet<FeatureId>
  readonly filter: Filter
  readonly density: Density
  readonly laneOrder: LaneOrder
  readonly showsCursors: boolean
  readonly paletteOpen: boolean
  readonly shortcutsOpen: boolean
  readonly shareOpen: boolean
  /** Which way something is about to go, in or out of the roadmap. */
  readonly transfer: 'import' | 'import-requests' | 'export' | null
  /** The feature whose "Move to…" menu is open. */
  readonly moveMenu: FeatureId | null
  /** Not null while a request is being written. */
  readonly requestDraft: RequestDraft | null
  /** Whom the last request of this tab was for: several come from one call. */
  readonly lastCompanyId: CompanyId | null
  /** The other person's tab this one goes along with. */
  readonly followed: number | null
}

export type ViewStore = StoreApi<ViewState>

export const noFilter: Filter = { text: '', productId: null, ownerId: null }

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    focusedId: null,
    selection: new Set(),
    filter: noFilter,
    density: 'comfortable',
    laneOrder: 'manual',
    showsCursors: true,
    paletteOpen: false,
    shortcutsOpen: false,
    shareOpen: false,
    transfer: null,
    moveMenu: null,
    requestDraft: null,
    lastCompanyId: null,
    followed: null,
  }))
}
