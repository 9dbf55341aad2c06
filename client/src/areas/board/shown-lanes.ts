import { laneOf, type Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { ViewState } from '../../store/view-slice.ts'
import { isFiltering, matchesFilter } from '../../store/matches-filter.ts'

export interface ShownFrom {
  readonly plan: Pick<PlanView, 'features' | 'lanes'>
  /** All features of the horizons, best first. */
  readonly ranked: readonly FeatureId[]
  readonly view: Pick<ViewState, 'filter' | 'laneOrder'>
}

export type ShownLanes = Readonly<Record<Lane, readonly FeatureId[]>>

/** What each lane shows, from top to bottom: filtered, and by score where the reader asked for that. */
export function shownLanes({ plan, ranked, view }: ShownFrom): ShownLanes {
  const ordered = view.laneOrder === 'score' ? byScore(plan, ranked) : plan.lanes
  if (!isFiltering(view.filter)) return ordered
  function filtered(lane: Lane): readonly FeatureId[] {
    return ordered[lane].filter((id) => {
      const feature = plan.features.get(id)
      return feature !== undefined && matchesFilter(feature, view.filter)
    })
  }
  return { now: filtered('now'), next: filtered('next'), later: filtered('later'), none: filtered('none'), shipped: filtered('shipped') }
}

/** The ranking knows nothing of what is shipped, which keeps the order it was shipped in. */
function byScore(plan: ShownFrom['plan'], ranked: readonly FeatureId[]): ShownLanes {
  const lanes: Record<Lane, FeatureId[]> = { now: [], next: [], later: [], none: [], shipped: [...plan.lanes.shipped] }
  for (const id of ranked) {
    const feature = plan.features.get(id)
    const lane = feature === undefined ? null : laneOf(feature)
    if (lane !== null && lane !== 'shipped') lanes[lane].push(id)
  }
  return lanes
}
