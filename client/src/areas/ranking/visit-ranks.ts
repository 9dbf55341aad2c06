import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { MethodId } from '@parley/shared/model/method.ts'
import { rankOf, type Ranking } from '@parley/shared/ranking/ranking.ts'
import type { Stores } from '../../store/stores.ts'

type Ranks = ReadonlyMap<FeatureId, number>

/** Kept beside the stores of the open roadmap, because the table goes with every change of screen. */
const visits = new WeakMap<Stores, Map<MethodId, Ranks>>()

const none: Ranks = new Map()

/** The ranks as this visit first saw them, a list for each method: another method is no change of rank. */
export function ranksAtStart(stores: Stores, ranking: Ranking): Ranks {
  const seen = visits.get(stores) ?? new Map<MethodId, Ranks>()
  visits.set(stores, seen)
  const known = seen.get(ranking.methodId)
  if (known !== undefined) return known
  const ranks = ranksOf(ranking)
  if (ranks.size === 0) return none
  seen.set(ranking.methodId, ranks)
  return ranks
}

function ranksOf(ranking: Ranking): Ranks {
  const ranks = new Map<FeatureId, number>()
  for (const id of ranking.order) {
    const rank = rankOf(ranking, id)
    if (rank !== null) ranks.set(id, rank)
  }
  return ranks
}
