import type { PlanReader } from '../document/plan-doc.ts'
import type { Write, Zone } from '../document/zone.ts'

/** A plan with writes on top that have not reached the document yet. */
export interface Draft extends PlanReader {
  readonly writes: readonly Write[]
  readonly add: (write: Write) => void
}

export function draftOn(plan: PlanReader): Draft {
  const writes: Write[] = []
  const pending = new Map<Zone, Map<string, unknown>>()
  return {
    writes,
    add: (write) => {
      writes.push(write)
      const zone = pending.get(write.zone) ?? new Map<string, unknown>()
      pending.set(write.zone, zone.set(write.key, write.value))
    },
    get: (zone, key) => {
      const over = pending.get(zone)
      return over?.has(key) === true ? over.get(key) : plan.get(zone, key)
    },
    *keys(zone) {
      const over = pending.get(zone)
      for (const key of plan.keys(zone)) if (over?.has(key) !== true) yield key
      for (const [key, value] of over ?? []) if (value !== undefined) yield key
    },
  }
}
