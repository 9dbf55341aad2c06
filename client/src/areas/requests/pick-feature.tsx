import { matchFeatures } from '@parley/shared/requests/match-features.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useState, type ReactNode } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { Palette, type PaletteItem } from '../../ui/palette.tsx'
import { verdictNames } from '../../words/sales-words.ts'
import { useFeatureIndex } from './use-feature-index.ts'
import { useSayable } from './use-sayable.ts'

export interface PickFeatureProps {
  readonly request: Request
  readonly onPick: (featureId: FeatureId) => void
  readonly onClose: () => void
}

const most = 12

/** Type to find the feature a request is about; before anything is typed, what it sounds like. */
export function PickFeature({ request, onPick, onClose }: PickFeatureProps): ReactNode {
  const [query, setQuery] = useState('')
  const features = usePlan((plan) => plan.features)
  const index = useFeatureIndex()
  const sayable = useSayable()
  const asked = query.trim()
  const found = matchFeatures(index, asked === '' ? request.text : asked, most)
  const about = asked === '' && request.aboutFeatureId !== null ? [request.aboutFeatureId] : []
  const items = [...new Set([...about, ...found])].flatMap((id): readonly PaletteItem[] => {
    const feature = features.get(id)
    if (feature === undefined || feature.deletedAt !== null) return []
    const verdict = sayable(id, request.companyId)?.verdict
    const label = [feature.key, feature.title].filter((word) => word !== null).join(' ')
    return [{ id, label, hint: verdict === undefined ? undefined : verdictNames[verdict] }]
  })
  return (
    <Palette
      open
      onClose={onClose}
      label="Link to a feature"
      placeholder="Find a feature by its words or key"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: asked === '' ? 'It sounds like' : 'Features', items }]}
      onPick={(id) => onPick(asId<FeatureId>(id))}
      empty={asked === '' ? 'Type to find the feature it is about.' : 'No feature matches. Press Escape, then C, to create one.'}
    />
  )
}
