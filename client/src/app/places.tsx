import { Building2, Columns3, Globe, Handshake, History, Inbox, ListOrdered, Newspaper, Phone, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Screen } from './navigation.ts'

export interface Place {
  readonly screen: Screen
  readonly label: string
  readonly icon: ReactNode
  readonly shortcut: string
  /** Only for those who see the sales document. */
  readonly forSales?: boolean
  /** Only for those who shape the plan. */
  readonly forEditors?: boolean
  /** False for what is no view of the plan, with its filters, but a screen of its own. */
  readonly isView?: boolean
}

/** The screens of a roadmap, wherever they are listed. */
export const places: readonly Place[] = [
  { screen: 'board', label: 'Board', icon: <Columns3 size={15} />, shortcut: 'G B' },
  { screen: 'ranked', label: 'Ranked', icon: <ListOrdered size={15} />, shortcut: 'G R' },
  { screen: 'objectives', label: 'Objectives', icon: <Target size={15} />, shortcut: 'G O' },
  { screen: 'briefing', label: 'Briefing', icon: <Newspaper size={15} />, shortcut: 'G N', isView: false },
  { screen: 'requests', label: 'Requests', icon: <Inbox size={15} />, shortcut: 'G Q', forSales: true },
  { screen: 'promises', label: 'Promises', icon: <Handshake size={15} />, shortcut: 'G P', forSales: true },
  { screen: 'companies', label: 'Companies', icon: <Building2 size={15} />, shortcut: 'G C', forSales: true },
  { screen: 'call', label: 'Call', icon: <Phone size={15} />, shortcut: 'G L', forSales: true },
  { screen: 'history', label: 'History', icon: <History size={15} />, shortcut: 'G H', isView: false },
  { screen: 'public', label: 'Public roadmap', icon: <Globe size={15} />, shortcut: 'G U', forEditors: true, isView: false },
]

export interface Seeing {
  readonly seesSales: boolean
  readonly isEditor: boolean
}

/** Without the sales document there is nothing to show on its screens, and what is public is seen to by those who shape the plan. */
export function shownPlaces({ seesSales, isEditor }: Seeing): readonly Place[] {
  return places.filter(({ forSales, forEditors }) => (forSales !== true || seesSales) && (forEditors !== true || isEditor))
}
