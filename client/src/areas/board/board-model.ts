import { laneOf, type Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Stores } from '../../store/stores.ts'
import { createDeskStore, type DeskStore } from './desk-state.ts'
import { createDragStore, type DragStore } from './drag-state.ts'
import { withoutDragged, type LaneLayout } from './lane-layout.ts'
import type { LaneView } from './lane-view.ts'
import { createShownStore, type ShownStore } from './shown-state.ts'

/** What the parts of one board share, apart from React. */
export interface BoardModel {
  readonly stores: Stores
  readonly desk: DeskStore
  readonly shown: ShownStore
  readonly drag: DragStore
  /** The lanes that are open on the screen. */
  readonly views: Map<Lane, LaneView>
  /** A lane without what is in the hand. */
  readonly resting: (layout: LaneLayout, dragged: ReadonlySet<FeatureId>) => LaneLayout
  readonly titleOf: (id: FeatureId) => string
  readonly laneOf: (id: FeatureId) => Lane | null
  /** Notes that what is shown changes by this reader's own doing. */
  readonly noteOwnChange: () => void
  readonly isOwnChange: () => boolean
}

/** From an own change until React has drawn it. */
const ownFor = 120

export function createBoardModel(stores: Stores): BoardModel {
  let ownAt = -Infinity
  const known = new WeakMap<LaneLayout, { readonly dragged: ReadonlySet<FeatureId>; readonly resting: LaneLayout }>()
  return {
    stores,
    desk: createDeskStore(),
    shown: createShownStore(),
    drag: createDragStore(),
    views: new Map(),
    resting: (layout, dragged) => {
      const last = known.get(layout)
      if (last?.dragged === dragged) return last.resting
      const resting = withoutDragged(layout, dragged)
      known.set(layout, { dragged, resting })
      return resting
    },
    titleOf: (id) => stores.plan.getState().features.get(id)?.title ?? 'This feature',
    laneOf: (id) => {
      const feature = stores.plan.getState().features.get(id)
      return feature === undefined ? null : laneOf(feature)
    },
    noteOwnChange: () => {
      ownAt = performance.now()
    },
    isOwnChange: () => performance.now() - ownAt < ownFor,
  }
}

/** A lane as it is shown without what is in the hand, now. */
export function restingNow(model: BoardModel, lane: Lane): LaneLayout {
  return model.resting(model.shown.getState().layouts[lane], model.drag.getState().dragged)
}
