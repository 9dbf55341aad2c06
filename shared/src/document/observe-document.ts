import * as Y from 'yjs'
import { containersOf, type LiveDoc } from './live-doc.ts'
import type { Zone } from './zone.ts'

/** What a transaction touched: certain keys of certain zones, or everything because a container was exchanged. */
export type Changes<Z extends string> =
  | { readonly kind: 'all' }
  | { readonly kind: 'keys'; readonly keys: ReadonlyMap<Z, ReadonlySet<string>> }
export type PlanChanges = Changes<Zone>

export interface Transaction {
  readonly local: boolean
  readonly origin: unknown
}

/** Tells which entries each transaction touched, until the returned function is called. */
export function observeDocument<Z extends string>(
  live: Pick<LiveDoc<Z>, 'doc' | 'zones'>,
  listener: (changes: Changes<Z>, transaction: Transaction) => void,
): () => void {
  const containers = containersOf(live.doc)
  function handle(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void {
    listener(changesOf(live.zones, events, containers), { local: transaction.local, origin: transaction.origin })
  }
  containers.observeDeep(handle)
  return () => {
    containers.unobserveDeep(handle)
  }
}

function changesOf<Z extends string>(
  zones: readonly Z[],
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  containers: unknown,
): Changes<Z> {
  const keys = new Map<Z, ReadonlySet<string>>()
  for (const event of events) {
    if (event.target === containers) return { kind: 'all' }
    const zone = zones.find((one) => one === event.path[0])
    if (event instanceof Y.YMapEvent && zone !== undefined) keys.set(zone, new Set(event.keysChanged))
  }
  return { kind: 'keys', keys }
}

/** Two rounds of changes as one. */
export function together<Z extends string>(a: Changes<Z>, b: Changes<Z>): Changes<Z> {
  if (a.kind === 'all' || b.kind === 'all') return { kind: 'all' }
  const keys = new Map<Z, ReadonlySet<string>>(a.keys)
  for (const [zone, changed] of b.keys) keys.set(zone, new Set([...(keys.get(zone) ?? []), ...changed]))
  return { kind: 'keys', keys }
}
