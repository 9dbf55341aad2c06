import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useActions, useStores, useView } from '../../store/hooks.ts'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { BoardContext, type BoardKit } from './board-context.ts'
import css from './board.module.css'
import { createBoardModel } from './board-model.ts'
import { BoardDialogs } from './board-dialogs.tsx'
import { CardOverlay } from './card-overlay.tsx'
import { DragLayer } from './drag-layer.tsx'
import { LaneSwitch } from './lane-switch.tsx'
import { Lanes } from './lanes.tsx'
import { createMoves } from './moves.ts'
import { RemoteCursors } from './remote-cursors.tsx'
import { followRemoteMoves } from './remote-moves.ts'
import { countRender, showRenderCounts } from './render-count.ts'
import { focusAfter } from './focus-after.ts'
import { followShown } from './shown-state.ts'
import { followSizing } from './follow-sizing.ts'
import { listenToBoard } from './listen-to-board.ts'
import { sharePresence } from './share-presence.ts'

export interface BoardProps {
  readonly onOpen: (featureId: FeatureId) => void
  /** The feature shown beside the board. */
  readonly openedId: FeatureId | null
}

/** Now, Next, Later: the plan as cards that everybody moves together. */
export function Board({ onOpen, openedId }: BoardProps): ReactNode {
  countRender('board')
  const stores = useStores()
  const actions = useActions()
  const announce = useAnnounce()
  const toast = useToast()
  const density = useView((view) => view.density)
  const root = useRef<HTMLElement>(null)
  const opener = useRef(onOpen)
  const [kit] = useState<BoardKit>(() => {
    const model = createBoardModel(stores)
    const moves = createMoves({ model, actions, announce, toast })
    return { model, moves, open: (featureId) => opener.current(featureId) }
  })
  const { model } = kit

  useEffect(() => {
    opener.current = onOpen
  }, [onOpen])

  useLayoutEffect(() => {
    const board = root.current
    if (board === null) return undefined
    const stops = [
      followShown(model),
      followSizing(board, model),
      listenToBoard(board, kit),
      sharePresence(board, model, actions),
      followRemoteMoves(model, (message) => void toast({ message })),
    ]
    showRenderCounts()
    return () => {
      for (const stop of stops) stop()
    }
  }, [actions, kit, model, toast])
  useEffect(() => {
    const { opened } = model.desk.getState()
    model.desk.setState({ opened: openedId })
    if (opened !== null && openedId === null) focusAfter(model, opened)
  }, [model, openedId])
  useEffect(() => {
    model.desk.setState((desk) => ({ sizing: { ...desk.sizing, density } }))
  }, [model, density])
  return (
    <BoardContext value={kit}>
      <section ref={root} className={css['frame']} aria-label="Board">
        <VisuallyHidden id="board-keys">
          Press Space to move this card, then the arrow keys, Home and End to choose a place, Space to drop and Escape to cancel. Press M
          for the move menu.
        </VisuallyHidden>
        <LaneSwitch />
        <DragLayer>
          <Lanes />
          <CardOverlay />
        </DragLayer>
        <RemoteCursors />
        <BoardDialogs />
      </section>
    </BoardContext>
  )
}
