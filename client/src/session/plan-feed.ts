import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rerank } from '@parley/shared/ranking/rerank.ts'
import type { Stores } from '../store/stores.ts'
import { batchChanges } from './batch-changes.ts'

/** Keeps the plan and ranking slices equal to the document. */
export function feedPlan(plan: PlanDoc, stores: Pick<Stores, 'plan' | 'ranking'>): () => void {
  const first = project(plan)
  stores.plan.setState(first, true)
  stores.ranking.setState(rank(first), true)
  return batchChanges(plan, (changes) => {
    const before = stores.plan.getState()
    const view = reproject(before, plan, changes)
    if (view === before) return
    stores.plan.setState(view, true)
    stores.ranking.setState(rerank(stores.ranking.getState(), before, view), true)
  })
}
