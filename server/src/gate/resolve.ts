import * as Y from 'yjs'
import type { Homes } from './homes.ts'
import type { Place } from './place.ts'
import { gone, placeIn, samePlace } from './place.ts'
import { defer, deny } from './refusal.ts'
import { clockOf, itemAt } from './store-state.ts'
import type { ClaimedParent, Id, Struct } from './struct.ts'
import { endOf } from './struct.ts'

interface Resolving {
  readonly doc: Y.Doc
  readonly news: ReadonlyMap<number, readonly Struct[]>
  readonly homes: Homes
  readonly places: Map<Struct, Place>
  /** How many structs of each client have their place. */
  readonly done: Map<number, number>
  readonly busy: Set<number>
}

/** A store item, an update's struct, or nothing where Yjs has collected it. */
type Target =
  | { readonly kind: 'item'; readonly item: Y.Item }
  | { readonly kind: 'struct'; readonly struct: Struct }
  | { readonly kind: 'collected' }

/**
 * Finds the place of every new struct, in the causal order in which Yjs would integrate them. An item with a neighbour
 * names no parent on the wire: it inherits its neighbour's.
 */
export function resolvePlaces(doc: Y.Doc, news: ReadonlyMap<number, readonly Struct[]>, homes: Homes): ReadonlyMap<Struct, Place> {
  const resolving: Resolving = { doc, news, homes, places: new Map(), done: new Map(), busy: new Set() }
  for (const [client, structs] of news) resolveUpTo(resolving, client, structs.length - 1)
  return resolving.places
}

function resolveUpTo(resolving: Resolving, client: number, last: number): void {
  const start = resolving.done.get(client) ?? 0
  if (start > last) return
  if (resolving.busy.has(client)) deny('cycle', `client ${client}`)
  resolving.busy.add(client)
  const structs = resolving.news.get(client) ?? []
  for (let i = start; i <= last; i++) {
    const struct = structs[i]
    if (struct !== undefined) resolving.places.set(struct, resolve(resolving, struct))
    resolving.done.set(client, i + 1)
  }
  resolving.busy.delete(client)
}

function resolve(resolving: Resolving, struct: Struct): Place {
  if (struct.content.kind === 'collected') return gone
  const inherited = inheritedPlace(resolving, struct)
  if (inherited !== undefined) return inherited
  return struct.parent === undefined ? deny('malformed', name(struct)) : below(resolving, struct, struct.parent)
}

function inheritedPlace(resolving: Resolving, struct: Struct): Place | undefined {
  const left = struct.origin && placeOf(resolving, find(resolving, struct, struct.origin))
  const right = struct.rightOrigin && placeOf(resolving, find(resolving, struct, struct.rightOrigin))
  if (right === undefined) return left
  if (left !== undefined && !samePlace(left, right)) deny('cross-parent', name(struct))
  // No write to a key has a right neighbour. With one, memory and a reload disagree about the value.
  if (right.kind === 'key' || areCrossed(resolving, struct)) deny('crossed-neighbours', name(struct))
  return right
}

/**
 * A right neighbour at or before the left one, within one run: whether Yjs has that run merged decides where the struct
 * lands, so replicas would differ for ever.
 */
function areCrossed(resolving: Resolving, { origin, rightOrigin }: Struct): boolean {
  if (origin === undefined || rightOrigin === undefined || origin.client !== rightOrigin.client) return false
  if (rightOrigin.clock > origin.clock) return false
  let start = startOfRun(resolving, origin)
  while (start.clock > rightOrigin.clock && start.continues)
    start = startOfRun(resolving, { client: origin.client, clock: start.clock - 1 })
  return start.clock <= rightOrigin.clock
}

/** Where the item that holds an id begins, and whether it continues its client's previous one. */
function startOfRun({ doc, news }: Resolving, { client, clock }: Id): { readonly clock: number; readonly continues: boolean } {
  const structs = news.get(client) ?? []
  const holder = clock < clockOf(doc, client) ? itemAt(doc, client, clock) : structs[indexAt(structs, clock)]
  if (holder === undefined) return { clock, continues: false }
  const start = holder instanceof Y.Item ? holder.id.clock : holder.clock
  return { clock: start, continues: holder.origin?.client === client && holder.origin.clock === start - 1 }
}

function below(resolving: Resolving, struct: Struct, parent: ClaimedParent): Place {
  if (parent.kind === 'root') return placeIn(resolving.homes.ofRoot(parent.name), struct.key)
  const target = find(resolving, struct, parent.id)
  if (target.kind === 'collected') return gone
  if (target.kind === 'item') {
    const { content } = target.item
    if (content instanceof Y.ContentDeleted) return gone
    return content instanceof Y.ContentType
      ? placeIn(resolving.homes.ofType(content.type), struct.key)
      : deny('parent-not-type', name(struct))
  }
  const { content } = target.struct
  if (content.kind === 'deleted' || content.kind === 'collected') return gone
  if (content.kind !== 'type') return deny('parent-not-type', name(struct))
  return placeIn(resolving.homes.ofStruct(target.struct, content.type, resolving.places.get(target.struct) ?? gone), struct.key)
}

function placeOf(resolving: Resolving, target: Target): Place {
  if (target.kind === 'collected') return gone
  if (target.kind === 'struct') return resolving.places.get(target.struct) ?? gone
  const { parent, parentSub } = target.item
  return parent instanceof Y.AbstractType ? placeIn(resolving.homes.ofType(parent), parentSub) : gone
}

function find(resolving: Resolving, asking: Struct, id: Id): Target {
  // Yjs looks up references to the same client unchecked and throws half-way through the update.
  if (id.client === asking.client && id.clock >= asking.clock) deny('self-reference', name(asking))
  if (id.clock < clockOf(resolving.doc, id.client)) {
    const item = itemAt(resolving.doc, id.client, id.clock)
    return item === undefined ? { kind: 'collected' } : { kind: 'item', item }
  }
  const structs = resolving.news.get(id.client) ?? []
  const index = indexAt(structs, id.clock)
  const struct = structs[index]
  if (struct === undefined) return defer('missing-dependency', `${id.client}:${id.clock}`)
  if (id.client !== asking.client) resolveUpTo(resolving, id.client, index)
  return { kind: 'struct', struct }
}

/** Index of the struct that holds a clock, or -1. Clocks of one client's structs are contiguous. */
export function indexAt(structs: readonly Struct[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct === undefined) return -1
    if (clock < struct.clock) high = middle - 1
    else if (clock >= endOf(struct)) low = middle + 1
    else return middle
  }
  return -1
}

function name(struct: Struct): string {
  return `${struct.client}:${struct.clock}`
}
