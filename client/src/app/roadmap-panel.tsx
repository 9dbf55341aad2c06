import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { FeaturePanel, type FeaturePanelProps } from '../areas/feature/feature-panel.tsx'
import type { PanelTab } from '../areas/feature/panel-tabs.tsx'
import { SayStrip } from '../areas/guidance/say-strip.tsx'
import { FeaturePromises } from '../areas/promises/feature-promises.tsx'
import { useSales } from '../store/hooks.ts'

export type RoadmapPanelProps = Omit<FeaturePanelProps, 'say' | 'tabs'>

const salesTabs: readonly PanelTab[] = [
  { value: 'promises', label: 'Promises', render: (featureId: FeatureId) => <FeaturePromises featureId={featureId} /> },
]
const noTabs: readonly PanelTab[] = []

function sayStrip(feature: Feature): ReactNode {
  return <SayStrip feature={feature} />
}

/** The panel of a feature with what other areas have to say about it. */
export function RoadmapPanel(props: RoadmapPanelProps): ReactNode {
  const seesSales = useSales((sales) => sales.ready)
  return <FeaturePanel {...props} say={sayStrip} tabs={seesSales ? salesTabs : noTabs} />
}
