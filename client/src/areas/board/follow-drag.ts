import type { Feature } from '@parley/shared/model/feature.ts'
import { laneOf } from '@parley/shared/model/feature.ts'
import type { BoardKit } from './board-context.ts'
import type { DragSession } from './drag-session.ts'
import type { Dragging } from './drag-state.ts'
import { laneNames } from '../../words/feature-names.ts'

/** Feeds a drag with the pointer and with frames, and ends it when somebody else moves or deletes the card. */
export function followDrag({ model, moves }: BoardKit, session: DragSession): () => void {
  let frame = 0
  let held: Feature | undefined

  function tick(): void {
    session.tick()
    frame = model.drag.getState().kind === 'dragging' ? requestAnimationFrame(tick) : 0
  }
  function handlePointer(event: PointerEvent): void {
    session.pointAt(event.clientX, event.clientY)
  }
  function handleTouch(event: TouchEvent): void {
    const touch = event.touches[0]
    if (touch !== undefined) session.pointAt(touch.clientX, touch.clientY)
  }
  /** The app closes what is open on Escape; while a card is in the hand, Escape only puts it back. */
  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && model.drag.getState().kind === 'dragging') event.preventDefault()
  }
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal } as const
  window.addEventListener('pointermove', handlePointer, options)
  window.addEventListener('pointerdown', handlePointer, options)
  window.addEventListener('touchmove', handleTouch, options)
  window.addEventListener('keydown', handleKey, { capture: true, signal: listening.signal })

  const stops = [
    model.drag.subscribe((state, before) => {
      if (state.kind !== 'dragging') return
      if (before.kind !== 'dragging') held = model.stores.plan.getState().features.get(state.featureId)
      if (frame === 0) frame = requestAnimationFrame(tick)
    }),
    model.stores.plan.subscribe(({ features }) => {
      const state = model.drag.getState()
      if (state.kind !== 'dragging' || held === undefined) return
      const now = features.get(state.featureId)
      if (now !== undefined && laneOf(now) === laneOf(held) && now.order === held.order) return
      const sentence = interruption(state, held, now)
      cancelDrag()
      moves.say(sentence)
      moves.tell({ message: sentence })
    }),
  ]
  return () => {
    listening.abort()
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}

function interruption(state: Dragging, held: Feature, now: Feature | undefined): string {
  const lane = now === undefined ? null : laneOf(now)
  const what = state.ids.length > 1 ? `one of the ${state.ids.length} features you held` : held.title
  return lane === null
    ? `Somebody deleted ${what}, so your move was cancelled.`
    : `Somebody moved ${what} to ${laneNames[lane]}, so your move was cancelled.`
}

/** Every sensor ends on Escape; dnd-kit offers no other way to end a drag from outside. */
function cancelDrag(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape' }))
}
