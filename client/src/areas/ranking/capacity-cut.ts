import type { Horizon } from '@parley/shared/model/feature.ts'
import { showNumber } from '@parley/shared/ranking/show-number.ts'
import type { TableInput } from './table-entries.ts'

export interface CapacityCut {
  /** The place in the ranking of the first feature that no longer fits. */
  readonly before: number
  readonly words: string
}

const counted: readonly (readonly [Horizon, string])[] = [
  ['now', 'Now'],
  ['next', 'Next'],
]

/** Where the person-days of Now and Next run out when work is taken in the order of rank; null when all of it fits. */
export function capacityCut({ ranking, features, settings }: Omit<TableInput, 'filter'>): CapacityCut | null {
  const limited = counted.filter(([horizon]) => settings.capacities[horizon] !== undefined)
  if (limited.length === 0) return null
  const capacity = limited.reduce((sum, [horizon]) => sum + (settings.capacities[horizon] ?? 0), 0)
  let used = 0
  let blank = 0
  for (const [index, id] of ranking.order.entries()) {
    if ((ranking.scored.get(id)?.score ?? null) === null) return null
    const effort = features.get(id)?.estimates.effort
    if (used + (effort ?? 0) > capacity) {
      const names = limited.map(([, name]) => name).join(' and ')
      const unknown = blank === 0 ? '' : ` · ${blank} above without an effort`
      return {
        before: index,
        words: `Capacity of ${names} ends here · ${showNumber(used)} of ${showNumber(capacity)} person-days${unknown}`,
      }
    }
    used += effort ?? 0
    if (effort === undefined) blank += 1
  }
  return null
}
