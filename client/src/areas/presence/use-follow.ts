import { useEffect, useRef } from 'react'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { asId, isId } from '@parley/shared/model/ids.ts'
import { usePresence, useStores, useView } from '../../store/hooks.ts'

export interface FollowedPlace {
  readonly screen: string
  readonly featureId: FeatureId | null
}

/** Calls back whenever the followed person looks at something else; ends when they leave. */
export function useFollow(onGo: (place: FollowedPlace) => void): void {
  const { view } = useStores()
  const followed = useView((state) => state.followed)
  const visitor = usePresence((presence) => presence.visitors.find(({ clientId }) => clientId === followed))
  const go = useRef(onGo)
  useEffect(() => {
    go.current = onGo
  })
  const screen = visitor?.view?.screen
  const featureId = visitor?.view?.featureId ?? null
  useEffect(() => {
    if (screen !== undefined) go.current({ screen, featureId: featureId !== null && isId(featureId) ? asId<FeatureId>(featureId) : null })
  }, [screen, featureId])
  const isGone = followed !== null && visitor === undefined
  useEffect(() => {
    if (isGone) view.setState({ followed: null })
  }, [isGone, view])
}
