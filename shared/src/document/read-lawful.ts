import { checkEntry } from './grammar.ts'
import type { PlanReader } from './plan-doc.ts'
import type { Zone } from './zone.ts'

/**
 * The value under a key, or null where it is not what the grammar grants: an older or newer program wrote it then. The caller
 * names the type that the grammar grants this key.
 */
export function readLawful<T>(plan: PlanReader, zone: Zone, key: string): T | null {
  const value = plan.get(zone, key)
  if (value === undefined || checkEntry(zone, key, value) !== undefined) return null
  return value as T
}
