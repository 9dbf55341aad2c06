import type { Horizon } from '@parley/shared/model/feature.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { restingNow, type BoardModel } from './board-model.ts'
import { edgeSpeed } from './edge-speed.ts'
import { idle, type Dragging } from './drag-state.ts'
import { focusCard, revealSlot } from './focus-card.ts'
import { slotAt, slotTop } from './lane-layout.ts'
import { boardLanes, isHorizon, isLane } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'
import type { Moves } from './moves.ts'
import { settle } from './settle.ts'
import { isOpen } from './shown-state.ts'
import { stepSlot, type SlotStep } from './step-slot.ts'

/** A drag from the first move to the drop; dnd-kit tells it what the pointer does. */
export interface DragSession {
  readonly start: (id: string, byKey: boolean) => void
  readonly over: (lane: unknown) => void
  readonly pointAt: (x: number, y: number) => void
  readonly end: () => void
  readonly cancel: () => void
  readonly step: (step: SlotStep) => void
  readonly slotPoint: () => { readonly x: number; readonly y: number } | undefined
  /** Scrolls at the edges and follows with the slot; called once a frame. */
  readonly tick: () => void
}

export function createDragSession({ model, moves }: { readonly model: BoardModel; readonly moves: Moves }): DragSession {
  const { drag, shown, views, desk } = model
  const pointer = { x: 0, y: 0 }
  let sideways: Sideways | undefined

  function current(): Dragging | undefined {
    const state = drag.getState()
    return state.kind === 'dragging' ? state : undefined
  }

  /** The lane's slot under the pointer. A folded lane has one slot, its top. */
  function place(lane = current()?.over): void {
    const state = current()
    if (state === undefined || state.byKey || lane === undefined) return
    const view = views.get(lane)
    const index = view === undefined ? 0 : slotAt(restingNow(model, lane), view.offsetAt(pointer.y))
    if (index !== state.index || lane !== state.over) drag.setState({ ...state, over: lane, index }, true)
  }

  function start(raw: string, byKey: boolean): void {
    const featureId = asId<FeatureId>(raw)
    const lane = model.laneOf(featureId)
    if (lane === null) return
    const layout = shown.getState().layouts[lane]
    const at = layout.indexOf(featureId)
    const ids = stackOf(model, featureId)
    const dragged = new Set(ids)
    const index = layout.ids.slice(0, at).filter((id) => !dragged.has(id)).length
    for (const view of views.values()) view.remeasure()
    sideways = sidewaysOf(model)
    drag.setState(
      { kind: 'dragging', featureId, ids, dragged, from: lane, fromIndex: index, over: lane, index, gap: layout.pitches[at] ?? 0, byKey },
      true,
    )
    if (byKey) moves.say(`Picked up ${named(model, ids)}. ${laneNames[lane]}, position ${index + 1} of ${countIn(lane) + 1}.`)
  }

  function countIn(lane: Dragging['over']): number {
    return restingNow(model, lane).ids.length
  }

  function end(): void {
    const state = current()
    if (state === undefined) return
    const { ids, over, index, from, fromIndex } = state
    const name = named(model, ids)
    const total = countIn(over) + ids.length
    const isBack = over === from && index === fromIndex && ids.length === 1
    const settled = state.byKey ? undefined : settle(state.featureId)
    drag.setState(idle, true)
    if (isBack || !isHorizon(over)) moves.say(`${name} put back in ${laneNames[from]}, position ${fromIndex + 1}.`)
    else if (moves.move(ids, { lane: over, index })) moves.say(`Dropped ${name} in ${laneNames[over]}, position ${index + 1} of ${total}.`)
    settled?.()
    finish(state)
  }

  function finish(state: Dragging): void {
    const { view } = model.stores
    view.setState({ focusedId: state.featureId })
    if (state.byKey) requestAnimationFrame(() => focusCard(model, state.featureId))
  }

  return {
    start,
    end,
    pointAt: (x, y) => {
      pointer.x = x
      pointer.y = y
    },
    over: (lane) => {
      if (isLane(lane) && isHorizon(lane)) place(lane)
      else place()
    },
    tick: () => {
      const state = current()
      if (state === undefined || state.byKey) return
      views.get(state.over)?.edgeScroll(pointer.y)
      if (sideways !== undefined) sideways.lanes.scrollBy(edgeSpeed(pointer.x, sideways.left, sideways.right), 0)
      place()
    },
    cancel: () => {
      const state = current()
      if (state === undefined) return
      drag.setState(idle, true)
      moves.say(`Move cancelled. ${named(model, state.ids)} is back in ${laneNames[state.from]}, position ${state.fromIndex + 1}.`)
      finish(state)
    },
    step: (step) => {
      const state = current()
      if (state === undefined) return
      const lanes = boardLanes.filter((lane): lane is Horizon => isHorizon(lane) && isOpen(lane, desk.getState().unfolded))
      const at = { lane: isHorizon(state.over) ? state.over : 'none', index: state.index } as const
      const stepped = stepSlot<Horizon>(at, step, { lanes, countIn })
      if (stepped.kind === 'end') {
        const { side, of } = stepped
        moves.say(of === 'board' ? `${laneNames[at.lane]} is the ${side} column.` : `Already ${side} in ${laneNames[at.lane]}.`)
        return
      }
      const { lane, index } = stepped.to
      drag.setState({ ...state, over: lane, index }, true)
      revealSlot(model, lane, index)
      moves.say(`${lane === at.lane ? '' : `${laneNames[lane]}, `}position ${index + 1} of ${countIn(lane) + 1}.`)
    },
    slotPoint: () => {
      const state = current()
      return state === undefined ? undefined : views.get(state.over)?.pointAt(slotTop(restingNow(model, state.over), state.index))
    },
  }
}

interface Sideways {
  readonly lanes: Element
  readonly left: number
  readonly right: number
}

/** The row of lanes, where it is wider than the screen. */
function sidewaysOf({ views }: BoardModel): Sideways | undefined {
  const [view] = views.values()
  const lanes = view?.scroller.closest('[data-lanes]')
  if (lanes === undefined || lanes === null || lanes.scrollWidth <= lanes.clientWidth) return undefined
  const { left, right } = lanes.getBoundingClientRect()
  return { lanes, left, right }
}

/** What is picked up with a card: the whole selection when the card is part of it, in reading order. */
function stackOf(model: BoardModel, featureId: FeatureId): readonly FeatureId[] {
  const { selection } = model.stores.view.getState()
  if (!selection.has(featureId)) {
    if (selection.size > 0) model.stores.view.setState({ selection: new Set() })
    return [featureId]
  }
  const { layouts } = model.shown.getState()
  return boardLanes.flatMap((lane) => layouts[lane].ids.filter((id) => selection.has(id)))
}

function named(model: BoardModel, ids: readonly FeatureId[]): string {
  const [first] = ids
  return first === undefined || ids.length > 1 ? `${ids.length} features` : model.titleOf(first)
}
