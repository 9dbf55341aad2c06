import { instantAt } from '@parley/shared/base/instant.ts'
import { keys } from '@parley/shared/document/keys.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import type { LinkState, Tracker } from '@parley/shared/model/external-link.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { featureLinks } from '@parley/shared/trackers/feature-links.ts'
import type { TrackerConnection } from '../storage/trackers.ts'
import type { Reading } from './tracker-adapter.ts'

const hour = 3_600_000
const minute = 60_000

/** What becomes of what is known of a link. What was read once stays known when the link is lost. */
export function nextState(before: LinkState | undefined, reading: Reading, now: number): LinkState {
  const readAt = instantAt(now)
  return reading.kind === 'read'
    ? { facts: reading.facts, problem: null, readAt }
    : { facts: before?.facts ?? null, problem: reading.problem, readAt }
}

/**
 * Whether it is worth a write that everybody hears of: something is different, or the time at which it was known has become too
 * old to show, which is sooner where somebody looks.
 */
export function isWorthWriting(before: LinkState | undefined, after: LinkState, isWatched: boolean): boolean {
  if (before === undefined) return true
  const isSame = before.problem === after.problem && JSON.stringify(before.facts) === JSON.stringify(after.facts)
  return !isSame || Date.parse(after.readAt) - Date.parse(before.readAt) >= (isWatched ? minute : hour)
}

/** What the plan has to learn of the connections of its workspace, and to forget of what is linked or connected no more. */
export function reconcile(
  { links, features }: Pick<PlanView, 'links' | 'features'>,
  connections: readonly TrackerConnection[],
): readonly Write[] {
  const writes: Write[] = []
  const trackers = new Map(connections.map((connection) => [connection.id, trackerOf(connection)]))
  for (const [id, tracker] of trackers)
    if (JSON.stringify(links.trackers.get(id)) !== JSON.stringify(tracker))
      writes.push({ zone: 'links', key: keys.tracker(id), value: tracker })
  for (const id of links.trackers.keys()) if (!trackers.has(id)) writes.push({ zone: 'links', key: keys.tracker(id), value: undefined })
  for (const [featureId, { states }] of links.features) {
    if (states.size === 0) continue
    const feature = features.get(featureId)
    const followed =
      feature === undefined ? [] : featureLinks(feature, { features: links.features, trackers }).filter(({ isFollowed }) => isFollowed)
    for (const linkId of states.keys())
      if (!followed.some(({ id }) => id === linkId))
        writes.push({ zone: 'links', key: keys.linkState(featureId, linkId), value: undefined })
  }
  return writes
}

function trackerOf({ system, site, problem }: TrackerConnection): Tracker {
  return { system, site, problem: problem?.kind ?? null }
}
