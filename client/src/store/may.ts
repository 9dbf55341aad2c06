import { isAble, type Ability } from '@parley/shared/rights/ability.ts'
import { planLaw } from '@parley/shared/rights/plan-law.ts'
import type { ConnectionFacts } from './connection-slice.ts'
import type { Stores } from './stores.ts'

export interface Standing extends Pick<ConnectionFacts, 'role' | 'canWrite'> {
  readonly viewersComment: boolean
}

/** Whether somebody may do something, by the table of rights that the server holds them to. */
export function may({ role, canWrite, viewersComment }: Standing, ability: Ability): boolean {
  if (role === null || !canWrite) return false
  return isAble(planLaw, { role, ability, read: (_zone, key) => key === 'setting/viewersComment' && viewersComment })
}

/** The same as it is this moment, for handlers. */
export function mayNow({ connection, plan }: Stores, ability: Ability): boolean {
  return may({ ...connection.getState(), viewersComment: plan.getState().settings.viewersComment }, ability)
}
