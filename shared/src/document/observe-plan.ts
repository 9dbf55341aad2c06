import * as Y from 'yjs'
import { containersOf } from './plan-doc.ts'
import { isZone, type Zone } from './zone.ts'

/** What a transaction touched: certain keys of certain zones, or everything because a container was exchanged. */
export type PlanChanges = { readonly kind: 'all' } | { readonly kind: 'keys'; readonly keys: ReadonlyMap<Zone, ReadonlySet<string>> }

export interface PlanTransaction {
  readonly local: boolean
  readonly origin: unknown
}

/** Tells which entries each transaction touched, until the returned function is called. */
export function observePlan(doc: Y.Doc, listener: (changes: PlanChanges, transaction: PlanTransaction) => void): () => void {
  const containers = containersOf(doc)
  function handle(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void {
    listener(changesOf(events, containers), { local: transaction.local, origin: transaction.origin })
  }
  containers.observeDeep(handle)
  return () => {
    containers.unobserveDeep(handle)
  }
}

function changesOf(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], containers: unknown): PlanChanges {
  const keys = new Map<Zone, ReadonlySet<string>>()
  for (const event of events) {
    if (event.target === containers) return { kind: 'all' }
    const [zone] = event.path
    if (event instanceof Y.YMapEvent && typeof zone === 'string' && isZone(zone)) keys.set(zone, new Set(event.keysChanged))
  }
  return { kind: 'keys', keys }
}
