import type { Feature } from '@parley/shared/model/feature.ts'
import type { RequestId } from '@parley/shared/model/ids.ts'
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react'
import { FeaturePanel, type FeaturePanelProps } from '../areas/feature/feature-panel.tsx'
import type { PanelTab } from '../areas/feature/panel-tabs.tsx'
import { SayStrip } from '../areas/guidance/say-strip.tsx'
import { DemandTab } from '../areas/demand/demand-tab.tsx'
import { FeaturePromises } from '../areas/promises/feature-promises.tsx'
import { FeatureLinks } from '../areas/trackers/feature-links.tsx'
import { useSales } from '../store/hooks.ts'

export interface RoadmapPanelProps extends Omit<FeaturePanelProps, 'say' | 'links' | 'tabs'> {
  /** Goes to what a customer asked for. */
  readonly onRequest: (requestId: RequestId) => void
}

const loadHistory = () => import('../areas/history/feature-history.tsx').then((area) => ({ default: area.FeatureHistory }))
const FeatureHistory = lazy(loadHistory)

function sayStrip(feature: Feature): ReactNode {
  return <SayStrip feature={feature} />
}

/** The panel of a feature with what other areas have to say about it. */
export function RoadmapPanel({ roadmapId, onRequest, ...panel }: RoadmapPanelProps): ReactNode {
  const seesSales = useSales((sales) => sales.ready)
  const tabs = useMemo(() => [...(seesSales ? salesTabs(onRequest) : []), historyTab(roadmapId)], [seesSales, onRequest, roadmapId])
  const links = useCallback((feature: Feature) => <FeatureLinks roadmapId={roadmapId} feature={feature} />, [roadmapId])
  return <FeaturePanel {...panel} roadmapId={roadmapId} say={sayStrip} links={links} tabs={tabs} />
}

function salesTabs(onRequest: (requestId: RequestId) => void): readonly PanelTab[] {
  return [
    { value: 'demand', label: 'Demand', render: (featureId) => <DemandTab featureId={featureId} onRequest={onRequest} /> },
    { value: 'promises', label: 'Promises', render: (featureId) => <FeaturePromises featureId={featureId} /> },
  ]
}

function historyTab(roadmapId: string): PanelTab {
  return {
    value: 'history',
    label: 'History',
    render: (featureId) => (
      <Suspense fallback={null}>
        <FeatureHistory roadmapId={roadmapId} featureId={featureId} />
      </Suspense>
    ),
  }
}
