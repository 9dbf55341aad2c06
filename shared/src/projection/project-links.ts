import { compareText } from '../base/compare-text.ts'
import { readExternalLink, readLinkState, readTracker } from '../document/read-entry.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { ExternalLink, LinkState } from '../model/external-link.ts'
import { asId, isId, type FeatureId, type LinkId } from '../model/ids.ts'
import type { FeatureLinks, LinksView } from './plan-view.ts'

const nothing: LinksView = { features: new Map(), trackers: new Map() }

export function projectLinks(plan: PlanReader): LinksView {
  return reprojectLinks(nothing, plan, plan.keys('links'))
}

/** Made anew only for the features of which a key has changed. */
export function reprojectLinks(previous: LinksView, plan: PlanReader, changed: Iterable<string> = []): LinksView {
  const keys = [...changed]
  const trackers = keys.filter((key) => key.startsWith('tracker/'))
  return keys.length === 0
    ? previous
    : {
        features: keys.length === trackers.length ? previous.features : reprojectFeatureLinks(previous.features, plan, keys),
        trackers: trackers.length === 0 ? previous.trackers : reprojectTrackers(previous.trackers, plan, trackers),
      }
}

function reprojectTrackers(before: LinksView['trackers'], plan: PlanReader, changed: readonly string[]): LinksView['trackers'] {
  const trackers = new Map(before)
  for (const key of changed) put(trackers, key.split('/')[1] ?? '', readTracker(plan, key))
  return sorted(trackers)
}

interface Draft {
  readonly added: Map<LinkId, ExternalLink>
  readonly states: Map<LinkId, LinkState>
}

function reprojectFeatureLinks(before: LinksView['features'], plan: PlanReader, changed: readonly string[]): LinksView['features'] {
  const drafts = new Map<FeatureId, Draft>()
  for (const key of changed) {
    const [kind, first, second] = key.split('/')
    if (!isId(first) || !isId(second)) continue
    const featureId = asId<FeatureId>(first ?? '')
    const linkId = asId<LinkId>(second ?? '')
    const draft = drafts.get(featureId) ?? draftOf(before.get(featureId))
    drafts.set(featureId, draft)
    if (kind === 'externalLink') put(draft.added, linkId, readExternalLink(plan, key))
    else if (kind === 'linkState') put(draft.states, linkId, readLinkState(plan, key))
  }
  return withDrafts(before, drafts)
}

function draftOf(before: FeatureLinks | undefined): Draft {
  return { added: new Map(before?.added.map((link) => [link.id, link])), states: new Map(before?.states) }
}

function withDrafts(before: LinksView['features'], drafts: ReadonlyMap<FeatureId, Draft>): LinksView['features'] {
  const features = new Map(before)
  for (const [featureId, { added, states }] of drafts) {
    if (added.size + states.size === 0) features.delete(featureId)
    else features.set(featureId, { added: [...added.values()].sort(byTime), states: sorted(states) })
  }
  return features
}

/** Every replica lists them alike, whichever it heard of first. */
function sorted<K extends string, T>(map: ReadonlyMap<K, T>): ReadonlyMap<K, T> {
  return new Map([...map].sort(([a], [b]) => compareText(a, b)))
}

function byTime(a: ExternalLink, b: ExternalLink): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id)
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
