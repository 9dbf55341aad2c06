import * as Y from 'yjs'
import type { Homes } from './homes.ts'
import { homeOfStruct } from './homes.ts'
import type { Place } from './place.ts'
import { gone, placeIn, samePlace } from './place.ts'
import { defer, deny } from './refusal.ts'
import { clockOf, itemAt } from './store-state.ts'
import type { ClaimedParent, Group, Id, Struct } from './struct.ts'
import { endOf, structsOf } from './struct.ts'

export interface Placed {
  readonly struct: Struct
  readonly place: Place
}

interface Resolving {
  readonly doc: Y.Doc
  readonly news: readonly Resolved[]
  readonly homes: Homes
  readonly placed: Placed[]
}

interface Resolved extends Group {
  /** Of its first structs, as far as they have been resolved. */
  readonly places: Place[]
  isBusy: boolean
}

/** A store item, an update's struct, or nothing where Yjs has collected it. */
type Target = { readonly kind: 'item'; readonly item: Y.Item } | ({ readonly kind: 'struct' } & Placed) | { readonly kind: 'collected' }

/**
 * Finds the place of every new struct, in the causal order in which Yjs would integrate them. An item with a neighbour
 * names no parent on the wire: it inherits its neighbour's.
 */
export function resolvePlaces(doc: Y.Doc, groups: readonly Group[], homes: Homes): readonly Placed[] {
  const news = groups.map(({ client, structs }) => ({ client, structs, places: [], isBusy: false }))
  const resolving: Resolving = { doc, news, homes, placed: [] }
  for (const group of news) resolveUpTo(resolving, group, group.structs.length - 1)
  return resolving.placed
}

function resolveUpTo(resolving: Resolving, group: Resolved, last: number): void {
  const { client, structs, places } = group
  if (places.length > last) return
  if (group.isBusy) deny('cycle', `client ${client}`)
  group.isBusy = true
  for (let i = places.length; i <= last; i++) {
    const struct = structs[i]
    if (struct === undefined) break
    const place = resolve(resolving, struct)
    places.push(place)
    resolving.placed.push({ struct, place })
  }
  group.isBusy = false
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
  const structs = structsOf(news, client)
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
  return placeIn(homeOfStruct(target.struct, content.type, target.place), struct.key)
}

function placeOf(resolving: Resolving, target: Target): Place {
  if (target.kind === 'collected') return gone
  if (target.kind === 'struct') return target.place
  const { parent, parentSub } = target.item
  return parent instanceof Y.AbstractType ? placeIn(resolving.homes.ofType(parent), parentSub, target.item) : gone
}

function find(resolving: Resolving, asking: Struct, id: Id): Target {
  // Yjs looks up references to the same client unchecked and throws half-way through the update.
  if (id.client === asking.client && id.clock >= asking.clock) deny('self-reference', name(asking))
  if (id.clock < clockOf(resolving.doc, id.client)) {
    const item = itemAt(resolving.doc, id.client, id.clock)
    return item === undefined ? { kind: 'collected' } : { kind: 'item', item }
  }
  const group = resolving.news.find(({ client }) => client === id.client)
  const index = group === undefined ? -1 : indexAt(group.structs, id.clock)
  const struct = group?.structs[index]
  if (group === undefined || struct === undefined) return defer('missing-dependency', `${id.client}:${id.clock}`)
  if (id.client !== asking.client) resolveUpTo(resolving, group, index)
  return { kind: 'struct', struct, place: group.places[index] ?? gone }
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
