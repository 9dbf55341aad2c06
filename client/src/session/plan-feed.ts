import type { PlanChanges } from '@parley/shared/document/observe-plan.ts'
import { observePlan } from '@parley/shared/document/observe-plan.ts'
import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Zone } from '@parley/shared/document/zone.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rerank } from '@parley/shared/ranking/rerank.ts'
import type { Stores } from '../store/stores.ts'

/** Above this, projecting everything anew is cheaper than key by key. */
const manyKeys = 4000

/**
 * Keeps the plan and ranking slices equal to the document. One's own edits show in the same turn; those of others are
 * collected and shown once a frame, so that no number of colleagues makes the board stutter.
 */
export function feedPlan(plan: PlanDoc, stores: Pick<Stores, 'plan' | 'ranking'>): () => void {
  let waiting: PlanChanges | undefined
  let frame = 0

  function flush(): void {
    cancelAnimationFrame(frame)
    frame = 0
    const changes = waiting
    waiting = undefined
    if (changes === undefined) return
    const before = stores.plan.getState()
    const view = reproject(before, plan, changes)
    if (view === before) return
    stores.plan.setState(view, true)
    stores.ranking.setState(rerank(stores.ranking.getState(), before, view), true)
  }

  const first = project(plan)
  stores.plan.setState(first, true)
  stores.ranking.setState(rank(first), true)
  const stop = observePlan(plan.doc, (changes, { local }) => {
    waiting = waiting === undefined ? changes : together(waiting, changes)
    if (local) flush()
    else if (frame === 0) frame = requestAnimationFrame(flush)
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}

function together(a: PlanChanges, b: PlanChanges): PlanChanges {
  if (a.kind === 'all' || b.kind === 'all') return { kind: 'all' }
  const keys = new Map<Zone, ReadonlySet<string>>(a.keys)
  let count = 0
  for (const [zone, changed] of b.keys) keys.set(zone, new Set([...(keys.get(zone) ?? []), ...changed]))
  for (const changed of keys.values()) count += changed.size
  return count > manyKeys ? { kind: 'all' } : { kind: 'keys', keys }
}
