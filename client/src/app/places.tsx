import { Columns3, Inbox, ListOrdered, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Screen } from './navigation.ts'

export interface Place {
  readonly screen: Screen
  readonly label: string
  readonly icon: ReactNode
  readonly shortcut: string
  /** Only for those who see the sales document. */
  readonly forSales?: boolean
}

/** The screens of a roadmap, wherever they are listed. */
export const places: readonly Place[] = [
  { screen: 'board', label: 'Board', icon: <Columns3 size={15} />, shortcut: 'G B' },
  { screen: 'ranked', label: 'Ranked', icon: <ListOrdered size={15} />, shortcut: 'G R' },
  { screen: 'objectives', label: 'Objectives', icon: <Target size={15} />, shortcut: 'G O' },
  { screen: 'requests', label: 'Requests', icon: <Inbox size={15} />, shortcut: 'G Q', forSales: true },
]
