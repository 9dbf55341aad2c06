import type { DocReader } from '../document/live-doc.ts'
import type { Write } from '../document/zone.ts'

/** A document with writes on top that have not reached it yet. */
export interface Draft<Z extends string> extends DocReader<Z> {
  readonly writes: readonly Write<Z>[]
  readonly add: (write: Write<Z>) => void
}

export function draftOn<Z extends string>(document: DocReader<Z>): Draft<Z> {
  const writes: Write<Z>[] = []
  const pending = new Map<Z, Map<string, unknown>>()
  return {
    writes,
    add: (write) => {
      writes.push(write)
      const zone = pending.get(write.zone) ?? new Map<string, unknown>()
      pending.set(write.zone, zone.set(write.key, write.value))
    },
    get: (zone, key) => {
      const over = pending.get(zone)
      return over?.has(key) === true ? over.get(key) : document.get(zone, key)
    },
    *keys(zone) {
      const over = pending.get(zone)
      for (const key of document.keys(zone)) if (over?.has(key) !== true) yield key
      for (const [key, value] of over ?? []) if (value !== undefined) yield key
    },
  }
}
