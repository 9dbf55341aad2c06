import type { FeatureId, LinkId } from '@parley/shared/model/ids.ts'
import { linksPerFeature, type LinkState, type TrackerSystem } from '@parley/shared/model/external-link.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { featureLinks } from '@parley/shared/trackers/feature-links.ts'

/** A link that a tracker can be asked about. */
export interface WantedLink {
  readonly featureId: FeatureId
  readonly linkId: LinkId
  readonly system: TrackerSystem
  readonly site: string
  readonly issue: string
  readonly state: LinkState | undefined
}

/** The links of a plan that the trackers it names can tell about. What was deleted or declined is nobody's question. */
export function wantedLinks({ features, links }: Pick<PlanView, 'features' | 'links'>): readonly WantedLink[] {
  const wanted: WantedLink[] = []
  for (const feature of features.values()) {
    if (feature.deletedAt !== null || feature.status === 'declined') continue
    if (feature.source === null && !links.features.has(feature.id)) continue
    for (const { id, system, site, issue, isFollowed } of featureLinks(feature, links).slice(0, linksPerFeature + 1)) {
      if (!isFollowed || system === 'web' || site === null || issue === null) continue
      wanted.push({ featureId: feature.id, linkId: id, system, site, issue, state: links.features.get(feature.id)?.states.get(id) })
    }
  }
  return wanted
}
