import { createContext } from 'react'

/** Where the focus goes when a cell is no longer edited; `away` is where the reader has put it already. */
export type Leave = 'stay' | 'next' | 'previous' | 'away'

export interface CellEdit {
  /** Undefined when nothing is to be written. */
  readonly value: number | null | undefined
  readonly leave: Leave
}

/** Handlers change with every edit of the plan; through a context they reach the one open editor and no other cell. */
export const CellEditorContext = createContext<(edit: CellEdit) => void>(() => undefined)
