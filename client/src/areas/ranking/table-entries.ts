import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { RoadmapSettings } from '@parley/shared/model/settings.ts'
import type { Ranking } from '@parley/shared/ranking/ranking.ts'
import type { Filter } from '../../store/view-slice.ts'
import { capacityCut } from './capacity-cut.ts'
import { isFiltering, matchesFilter } from '../../store/matches-filter.ts'

/** A row of the table. Keys that are not ids of features start with a colon, which no id does. */
export type TableEntry =
  | { readonly kind: 'feature'; readonly key: string; readonly featureId: FeatureId }
  | { readonly kind: 'cut'; readonly key: ':cut'; readonly words: string }
  | { readonly kind: 'unscored'; readonly key: ':unscored'; readonly count: number }

export interface TableInput {
  readonly ranking: Ranking
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly settings: Pick<RoadmapSettings, 'capacities'>
  readonly filter: Filter
}

/** What the table shows from top to bottom. The cut stands where it would stand without the filter. */
export function tableEntries({ ranking, features, settings, filter }: TableInput): readonly TableEntry[] {
  const cut = capacityCut({ ranking, features, settings })
  const hides = isFiltering(filter)
  const scored: TableEntry[] = []
  const unscored: TableEntry[] = []
  for (const [index, featureId] of ranking.order.entries()) {
    if (cut?.before === index) scored.push({ kind: 'cut', key: ':cut', words: cut.words })
    const feature = features.get(featureId)
    if (feature === undefined || (hides && !matchesFilter(feature, filter))) continue
    const isScored = (ranking.scored.get(featureId)?.score ?? null) !== null
    ;(isScored ? scored : unscored).push({ kind: 'feature', key: featureId, featureId })
  }
  if (unscored.length === 0) return scored
  return [...scored, { kind: 'unscored', key: ':unscored', count: unscored.length }, ...unscored]
}
