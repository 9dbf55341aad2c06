import { readDemand } from '../document/read-entry.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { PlanView } from './plan-view.ts'
import { featureIdOf } from './project-features.ts'

/** The server writes demand in one go, so it is read anew as a whole. */
export function projectDemand(plan: PlanReader): PlanView['demand'] {
  const found = [...plan.keys('demand')].flatMap((key) => {
    const id = featureIdOf(key)
    const demand = id === undefined ? undefined : readDemand(plan, id)
    return id === undefined || demand === undefined ? [] : [[id, demand] as const]
  })
  return new Map(found)
}
