import { compareText } from '../base/compare-text.ts'
import type { Random } from '../base/sources.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { FeatureId } from '../model/ids.ts'
import { isOrderKey, orderBetween } from '../order/between.ts'
import type { Place } from './command.ts'

/** The order key for a place. A neighbour that is gone counts as an open end; the feature lands near the other one. */
export function orderFor(plan: PlanReader, place: Place, random: Random): string {
  const lower = orderOf(plan, place.after)
  const upper = orderOf(plan, place.before)
  if (lower === null || upper === null || lower < upper) return orderBetween(lower, upper, random)
  // Two neighbours with the same key, or moved past each other since the person looked: stay right behind the first.
  return orderBetween(lower, nextOrderAfter(plan, lower), random)
}

function orderOf(plan: PlanReader, id: FeatureId | null): string | null {
  const order = id === null ? undefined : plan.get('features', keys.feature(id, 'order'))
  return typeof order === 'string' && isOrderKey(order) ? order : null
}

function nextOrderAfter(plan: PlanReader, order: string): string | null {
  let next: string | null = null
  for (const key of plan.keys('features')) {
    const other = key.endsWith('/order') ? plan.get('features', key) : undefined
    if (typeof other !== 'string' || !isOrderKey(other)) continue
    if (compareText(other, order) > 0 && (next === null || compareText(other, next) < 0)) next = other
  }
  return next
}
