import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useLocation, useSearchParams } from 'wouter'

export const screens = [
  'board',
  'ranked',
  'objectives',
  'briefing',
  'requests',
  'promises',
  'companies',
  'call',
  'public',
  'history',
] as const
export type Screen = (typeof screens)[number]

export function isScreen(name: string): name is Screen {
  return screens.some((screen) => screen === name)
}

export interface Navigation {
  readonly featureId: FeatureId | null
  readonly go: (screen: Screen) => void
  /** Opens a feature beside the screen, or closes it; the address says so, so that it can be sent to somebody. */
  readonly open: (featureId: FeatureId | null) => void
  /** Goes to a screen and a feature at once. */
  readonly visit: (screen: Screen, featureId: FeatureId | null) => void
}

export function useNavigation(roadmapId: string): Navigation {
  const [, setLocation] = useLocation()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('feature')
  const visit = useCallback(
    (screen: Screen, featureId: FeatureId | null) =>
      setLocation(`/r/${roadmapId}/${screen}${featureId === null ? '' : `?feature=${featureId}`}`),
    [roadmapId, setLocation],
  )
  const go = useCallback((screen: Screen) => visit(screen, null), [visit])
  const open = useCallback(
    (featureId: FeatureId | null) => {
      setSearch((previous) => {
        const next = new URLSearchParams(previous)
        if (featureId === null) next.delete('feature')
        else next.set('feature', featureId)
        return next
      })
    },
    [setSearch],
  )
  return { featureId: asked !== null && isId(asked) ? asId<FeatureId>(asked) : null, go, open, visit }
}
