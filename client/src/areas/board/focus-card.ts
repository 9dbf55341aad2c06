import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Lane } from '@parley/shared/model/feature.ts'
import { restingNow, type BoardModel } from './board-model.ts'
import { slotTop } from './lane-layout.ts'

const framesToWait = 10

/** Scrolls a card into sight and focuses its title, which may take a frame to be drawn. */
export function focusCard(model: BoardModel, id: FeatureId): void {
  model.stores.view.setState({ focusedId: id })
  revealCard(model, id)
  const lane = model.laneOf(id)
  const scroller = lane === null ? undefined : model.views.get(lane)?.scroller
  if (scroller === undefined) return
  let frames = 0
  function attempt(): void {
    const handle = scroller?.querySelector<HTMLElement>(`[data-handle="${id}"]`)
    if (handle !== undefined && handle !== null) handle.focus({ preventScroll: true })
    else if (frames < framesToWait) requestAnimationFrame(attempt)
    frames += 1
  }
  attempt()
}

export function revealCard(model: BoardModel, id: FeatureId): void {
  const lane = model.laneOf(id)
  const view = lane === null ? undefined : model.views.get(lane)
  if (lane === null || view === undefined) return
  const layout = model.shown.getState().layouts[lane]
  const index = layout.indexOf(id)
  if (index < 0) return
  view.reveal(slotTop(layout, index), layout.pitches[index] ?? 0)
  view.scroller.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Brings a slot into sight while a card is carried to it by keyboard. */
export function revealSlot(model: BoardModel, lane: Lane, index: number): void {
  const view = model.views.get(lane)
  if (view === undefined) return
  const layout = restingNow(model, lane)
  const drag = model.drag.getState()
  view.reveal(slotTop(layout, index), drag.kind === 'dragging' ? drag.gap : 0)
  view.scroller.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
