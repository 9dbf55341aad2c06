import type { Lane } from '@parley/shared/model/feature.ts'
import type { PresenceState } from '@parley/shared/protocol/presence.ts'
import type { Actions } from '../../store/actions.ts'
import type { BoardModel } from './board-model.ts'
import type { Drag } from './drag-state.ts'
import { isLane } from './lanes.ts'

type Pointer = NonNullable<PresenceState['pointer']>

const gapMs = 50

/** Shows others where this reader points, what is in the hand and which title is being edited. */
export function sharePresence(board: HTMLElement, model: BoardModel, { show }: Pick<Actions, 'show'>): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let sentAt = 0

  board.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.timeStamp - sentAt < gapMs || model.drag.getState().kind === 'dragging') return
      sentAt = event.timeStamp
      show({ pointer: pointerAt(event) })
    },
    { passive: true, signal },
  )
  board.addEventListener('pointerleave', () => show({ pointer: null }), { signal })

  const stops = [
    model.drag.subscribe((state) => {
      holdInHand(state, model)
      if (state.kind === 'idle') show({ drag: null })
      else show({ pointer: null, drag: { featureId: state.featureId, lane: state.over, index: state.index } })
    }),
    model.desk.subscribe((after, before) => {
      if (after.editing !== before.editing) show({ editing: after.editing })
    }),
  ]
  return () => {
    listening.abort()
    for (const stop of stops) stop()
    show({ pointer: null, drag: null, editing: null })
  }
}

/** What other screens of this page ask about: which card is over which lane, whatever the slot. */
function holdInHand(state: Drag, { stores: { hand } }: BoardModel): void {
  const { held } = hand.getState()
  if (state.kind === 'idle') {
    if (held !== null) hand.setState({ held: null })
  } else if (held?.featureId !== state.featureId || held.lane !== state.over)
    hand.setState({ held: { featureId: state.featureId, lane: state.over } })
}

/** The place within the card under the pointer, or within the lane where there is none: the same for everybody, whatever their window. */
export function pointerAt({ target, clientX, clientY }: Pick<PointerEvent, 'target' | 'clientX' | 'clientY'>): Pointer | null {
  if (!(target instanceof Element)) return null
  const lane: string | undefined = target.closest<HTMLElement>('[data-lane]')?.dataset['lane']
  if (!isLane(lane)) return null
  const card = target.closest<HTMLElement>('[data-card]')
  const box = (card ?? target.closest('[data-lane]')?.querySelector('[data-scroller]'))?.getBoundingClientRect()
  if (box === undefined || box.width === 0 || box.height === 0) return null
  return inBox(lane, card?.dataset['card'] ?? null, { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height })
}

function inBox(lane: Lane, featureId: string | null, { x, y }: { readonly x: number; readonly y: number }): Pointer {
  return { lane, featureId, x: Math.round(x * 1000) / 1000, y: Math.round(y * 1000) / 1000 }
}
