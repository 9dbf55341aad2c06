import { compareText } from '../base/compare-text.ts'
import type { BriefingItem } from './briefing-for.ts'

/**
 * What a reader acknowledges, as text to hash: the same whatever order the items stand in, since that follows from deals that
 * change by themselves, and another as soon as a word is.
 */
export function canonicalText(items: readonly BriefingItem[]): string {
  const byFeature = items.toSorted((a, b) => compareText(a.featureId, b.featureId))
  return JSON.stringify(
    byFeature.map(({ featureId, title, changeKind, changes, say, dontSay }) => [
      featureId,
      title,
      changeKind,
      changes.map(({ field, before, after }) => [field, before, after]),
      say,
      dontSay,
    ]),
  )
}
