import type { Feature } from '../model/feature.ts'
import type { IssueFacts, LinkProblem, TrackerProblem } from '../model/external-link.ts'
import { asId, type LinkId } from '../model/ids.ts'
import type { LinksView } from '../projection/plan-view.ts'
import { recogniseLink } from './recognise-link.ts'
import type { RecognisedLink, TrackerSite } from './recognised-link.ts'
import { sourceAddress } from './source-address.ts'

/** The id of the link to where a feature was imported from. Nobody added it, so nobody removes it. */
export const sourceLinkId = asId<LinkId>('source')

export interface FeatureLink extends RecognisedLink {
  readonly id: LinkId
  readonly label: string | null
  /** Whether it follows from the import instead of having been added. */
  readonly isImported: boolean
  /** Whether somebody tells the server what becomes of it. */
  readonly isFollowed: boolean
  readonly facts: IssueFacts | null
  readonly problem: LinkProblem | TrackerProblem | null
  /** When the server knew this. */
  readonly readAt: string | null
}

/** The links of a feature as they are shown: where it was imported from first, then in the order in which they were added. */
export function featureLinks(feature: Pick<Feature, 'id' | 'source'>, view: LinksView): readonly FeatureLink[] {
  const sites: readonly TrackerSite[] = [...view.trackers.values()]
  const known = view.features.get(feature.id)
  const added = (known?.added ?? []).flatMap(({ id, address, label }) => {
    const link = recogniseLink(address, sites)
    return link === undefined ? [] : [{ id, label, isImported: false, link }]
  })
  const address = feature.source === null ? undefined : sourceAddress(feature.source, sites)
  const source = address === undefined ? undefined : recogniseLink(address, sites)
  const isNew = source !== undefined && added.every(({ link }) => link.address !== source.address)
  const all = isNew ? [{ id: sourceLinkId, label: null, isImported: true, link: source }, ...added] : added
  return all.map(({ id, label, isImported, link }) => {
    const tracker = link.issue === null ? undefined : [...view.trackers.values()].find((one) => isOf(link, one))
    const state = tracker === undefined ? undefined : known?.states.get(id)
    return {
      ...link,
      id,
      label,
      isImported,
      isFollowed: tracker !== undefined,
      facts: state?.facts ?? null,
      problem: tracker?.problem ?? state?.problem ?? null,
      readAt: state?.readAt ?? null,
    }
  })
}

function isOf(link: Pick<RecognisedLink, 'system' | 'site'>, tracker: TrackerSite): boolean {
  return link.system === tracker.system && link.site === tracker.site
}
