import type { FeatureLink } from '@parley/shared/trackers/feature-links.ts'

/** How far what a feature links to is, in words; undefined where nothing is known of any. */
export function progressOf(links: readonly FeatureLink[]): string | undefined {
  const known = links.filter(({ facts }) => facts !== null)
  const done = known.filter(({ facts }) => facts?.category === 'done').length
  return known.length === 0 ? undefined : `${done} of ${known.length} done`
}
