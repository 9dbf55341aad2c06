import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ranking } from '@parley/shared/ranking/ranking.ts'
import { emptyRanking } from '@parley/shared/ranking/ranking.ts'

/** The features in the order of the chosen method. Only the session writes it, after the plan. */
export type RankingStore = StoreApi<Ranking>

export function createRankingStore(): RankingStore {
  return createStore<Ranking>(() => emptyRanking)
}
