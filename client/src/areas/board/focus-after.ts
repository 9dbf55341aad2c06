import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { BoardModel } from './board-model.ts'
import { focusCard } from './focus-card.ts'
import { isOpen } from './shown-state.ts'

/** When a feature that was open beside the board is closed and took the focus with it, its card gets the focus, or else the tab stop. */
export function focusAfter(model: BoardModel, closed: FeatureId): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const { layouts, tabStop } = model.shown.getState()
  const lane = model.laneOf(closed)
  const isShown = lane !== null && isOpen(lane, model.desk.getState().unfolded) && layouts[lane].indexOf(closed) >= 0
  const next = isShown ? closed : tabStop
  if (next !== null) focusCard(model, next)
}
