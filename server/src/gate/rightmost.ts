import type * as Y from 'yjs'
import type { Id, Struct } from './struct.ts'
import { endOf } from './struct.ts'

/** One item of a key, as far as its position goes. */
interface Node {
  readonly client: number
  readonly clock: number
  readonly end: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  /** The new struct it is a part of; undefined for what the document held before. */
  readonly struct: Struct | undefined
}

export type Rightmost = { readonly kind: 'struct'; readonly struct: Struct } | { readonly kind: 'last' } | { readonly kind: 'unknown' }

const effort = 200_000

/**
 * Plays the order in which Yjs will put new structs among the items of one key, and says which comes last: that one is
 * the key's value. Gives up on lists no honest key has.
 */
export function rightmost(last: Y.Item | undefined, structs: readonly Struct[]): Rightmost {
  const list = itemsUpTo(last)
  for (const struct of structs) {
    if (list.length * structs.length > effort) return { kind: 'unknown' }
    insert(list, {
      client: struct.client,
      clock: struct.clock,
      end: endOf(struct),
      origin: struct.origin,
      rightOrigin: struct.rightOrigin,
      struct,
    })
  }
  const struct = list.at(-1)?.struct
  return struct === undefined ? { kind: 'last' } : { kind: 'struct', struct }
}

function itemsUpTo(last: Y.Item | undefined): Node[] {
  const nodes: Node[] = []
  for (let item = last ?? null; item !== null; item = item.left) {
    const { client, clock } = item.id
    nodes.push({
      client,
      clock,
      end: clock + item.length,
      origin: item.origin ?? undefined,
      rightOrigin: item.rightOrigin ?? undefined,
      struct: undefined,
    })
  }
  return nodes.toReversed()
}

function insert(list: Node[], node: Node): void {
  const right = node.rightOrigin === undefined ? undefined : list[splitBefore(list, node.rightOrigin)]
  const left = node.origin === undefined ? -1 : splitAfter(list, node.origin)
  list.splice(placeAfter(list, node, { left, right }) + 1, 0, node)
}

interface Neighbours {
  readonly left: number
  readonly right: Node | undefined
}

/** The rule by which every replica of Yjs puts concurrent items in one order. */
function placeAfter(list: readonly Node[], node: Node, { left, right }: Neighbours): number {
  let place = left
  const passed = new Set<Node>()
  const conflicting = new Set<Node>()
  for (let i = left + 1; i < list.length; i++) {
    const other = list[i]
    if (other === undefined || other === right) break
    passed.add(other)
    conflicting.add(other)
    const advances = same(other.origin, node.origin)
      ? other.client < node.client || (same(other.rightOrigin, node.rightOrigin) ? undefined : false)
      : passes(list, other, { passed, conflicting })
    if (advances === undefined) break
    if (!advances) continue
    place = i
    conflicting.clear()
  }
  return place
}

interface Passing {
  readonly passed: ReadonlySet<Node>
  readonly conflicting: ReadonlySet<Node>
}

function passes(list: readonly Node[], other: Node, { passed, conflicting }: Passing): boolean | undefined {
  const origin = other.origin === undefined ? undefined : list[indexOf(list, other.origin)]
  if (origin === undefined || !passed.has(origin)) return undefined
  return !conflicting.has(origin)
}

/** Index of the node that ends with an id, cutting the one that goes beyond it. */
function splitAfter(list: Node[], id: Id): number {
  const index = indexOf(list, id)
  splitAt(list, index, id.clock + 1)
  return index
}

/** Index of the node that begins with an id. */
function splitBefore(list: Node[], id: Id): number {
  const index = indexOf(list, id)
  return splitAt(list, index, id.clock) ? index + 1 : index
}

function splitAt(list: Node[], index: number, clock: number): boolean {
  const node = list[index]
  if (node === undefined || clock <= node.clock || clock >= node.end) return false
  list.splice(index, 1, { ...node, end: clock }, { ...node, clock, origin: { client: node.client, clock: clock - 1 } })
  return true
}

function indexOf(list: readonly Node[], id: Id): number {
  return list.findIndex((node) => node.client === id.client && node.clock <= id.clock && id.clock < node.end)
}

function same(a: Id | undefined, b: Id | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.client === b.client && a.clock === b.clock)
}
