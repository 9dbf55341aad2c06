import type { FeatureId } from '@parley/shared/model/ids.ts'
import { lazy, type ComponentType } from 'react'
import type { Screen } from './navigation.ts'

export interface ScreenProps {
  readonly roadmapId: string
  readonly openedId: FeatureId | null
  readonly onOpen: (featureId: FeatureId) => void
}

type Loader = () => Promise<{ readonly default: ComponentType<ScreenProps> }>

/** The screens that arrive after the board. */
const loaders = {
  ranked: () => import('../areas/ranking/ranked-table.tsx').then((area) => ({ default: area.RankedTable })),
  objectives: () => import('../areas/objectives/objectives.tsx').then((area) => ({ default: area.Objectives })),
  briefing: () => import('../areas/briefing/briefing-screen.tsx').then((area) => ({ default: area.BriefingScreen })),
  call: () => import('../areas/call/call-screen.tsx').then((area) => ({ default: area.CallScreen })),
  public: () => import('../areas/publication/publication-screen.tsx').then((area) => ({ default: area.PublicationScreen })),
  promises: () => import('../areas/promises/promises-screen.tsx').then((area) => ({ default: area.PromisesScreen })),
  companies: () => import('./companies-with-links.tsx').then((part) => ({ default: part.CompaniesWithLinks })),
  history: () => import('../areas/history/history-screen.tsx').then((area) => ({ default: area.HistoryScreen })),
  requests: () => import('../areas/requests/requests.tsx').then((area) => ({ default: area.Requests })),
} as const satisfies Readonly<Record<Exclude<Screen, 'board'>, Loader>>

export const screenViews = {
  ranked: lazy(loaders.ranked),
  objectives: lazy(loaders.objectives),
  briefing: lazy(loaders.briefing),
  call: lazy(loaders.call),
  public: lazy(loaders.public),
  promises: lazy(loaders.promises),
  companies: lazy(loaders.companies),
  history: lazy(loaders.history),
  requests: lazy(loaders.requests),
} as const satisfies Readonly<Record<Exclude<Screen, 'board'>, ComponentType<ScreenProps>>>

/** Fetches them all, so that each opens at once and without a network. */
export function loadScreens(): readonly Promise<unknown>[] {
  return Object.values(loaders).map((load) => load())
}
