import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useMemo } from 'react'
import { useMe, usePresence } from '../../store/hooks.ts'
import type { Presence } from '../../store/presence-slice.ts'
import type { Person } from '../../ui/avatar.tsx'

/** Who else has this feature open, each person once. */
export function useViewers(featureId: FeatureId): readonly Person[] {
  const { person } = useMe()
  // Pointers move many times a second: as one text the list stays equal while nobody comes or goes.
  const key = usePresence((presence) => viewersKey(presence, featureId, person.id))
  return useMemo(() => viewersOf(key), [key])
}

function viewersKey({ visitors }: Presence, featureId: FeatureId, ownId: string): string {
  const names = new Map<string, string>()
  for (const { view, userId, name } of visitors) if (view?.featureId === featureId && userId !== ownId) names.set(userId, name)
  return [...names].map(([id, name]) => `${id}\t${name}`).join('\n')
}

function viewersOf(key: string): readonly Person[] {
  if (key === '') return []
  return key.split('\n').map((line) => {
    const [id = '', name = ''] = line.split('\t')
    return { id, name }
  })
}
