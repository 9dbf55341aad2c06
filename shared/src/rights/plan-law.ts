import { planRules } from '../document/grammar.ts'
import { createLaw, type Law } from './law.ts'
import { planRights } from './plan-rights.ts'

export function createPlanLaw(): Law {
  return createLaw(planRules, planRights)
}

/** The law of plans, with one memory of the keys it has seen. */
export const planLaw = createPlanLaw()
