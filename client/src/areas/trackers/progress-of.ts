import type { IssueCategory } from '@parley/shared/model/external-link.ts'
import type { FeatureLink } from '@parley/shared/trackers/feature-links.ts'

/** How far what a feature links to is, in words; undefined where nothing is known of any. */
export function progressOf(links: readonly FeatureLink[]): string | undefined {
  const known = links.filter(({ facts }) => facts !== null)
  if (known.length === 0) return undefined
  const done = count(known, 'done')
  const dropped = count(known, 'dropped')
  return `${done} of ${known.length} done${dropped === 0 ? '' : `, ${dropped} dropped`}`
}

function count(links: readonly FeatureLink[], category: IssueCategory): number {
  return links.filter(({ facts }) => facts?.category === category).length
}
