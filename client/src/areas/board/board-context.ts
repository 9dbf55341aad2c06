import type { FeatureId } from '@parley/shared/model/ids.ts'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { BoardModel } from './board-model.ts'
import type { Desk } from './desk-state.ts'
import type { Drag } from './drag-state.ts'
import type { Moves } from './moves.ts'
import type { Shown } from './shown-state.ts'

/** One board: what it knows and what it can do. Never changes while the board is open. */
export interface BoardKit {
  readonly model: BoardModel
  readonly moves: Moves
  readonly open: (featureId: FeatureId) => void
}

export const BoardContext = createContext<BoardKit | null>(null)

export function useBoard(): BoardKit {
  const kit = useContext(BoardContext)
  if (kit === null) throw new Error('this part belongs on a board')
  return kit
}

export function useShown<T>(select: (shown: Shown) => T): T {
  return useStore(useBoard().model.shown, select)
}

export function useDrag<T>(select: (drag: Drag) => T): T {
  return useStore(useBoard().model.drag, select)
}

export function useDesk<T>(select: (desk: Desk) => T): T {
  return useStore(useBoard().model.desk, select)
}
