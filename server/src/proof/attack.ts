import type { Role } from '@parley/shared/model/person.ts'
import type * as Y from 'yjs'
import { container } from '../gate/testing/board.ts'
import type { CraftedStruct } from '../gate/testing/craft.ts'
import { craft, type createPen } from '../gate/testing/craft.ts'
import { clockOf } from '../gate/store-state.ts'
import { lastItemAt } from '../gate/yjs-internals.ts'
import { productsClient, salesClient } from './scene.ts'

/** One hostile update against the scene, and the reason for which it is refused. */
export interface Attack {
  readonly title: string
  readonly by: Role
  readonly update: (doc: Y.Doc) => Uint8Array
  readonly expected: string
}

/** The item of a key, as an id. */
export function at(doc: Y.Doc, zone: string, key: string): readonly [number, number] {
  return idOf(lastItemAt(container(doc, zone), key))
}

export function containerId(doc: Y.Doc, zone: string): readonly [number, number] {
  return idOf(lastItemAt(doc.getMap('meta'), zone))
}

/** A map item that names its container outright, as a first write does. */
export function entry(doc: Y.Doc, zone: string, key: string): (value: CraftedStruct, kind?: number) => CraftedStruct {
  return (value, kind = 8) =>
    (to) => {
      to.byte(0x20 | kind)
        .uint(0, ...containerId(doc, zone))
        .text(key)
      value(to)
    }
}

export function one(value: Parameters<ReturnType<typeof createPen>['any']>[0]): CraftedStruct {
  return (to) => to.uint(1).any(value)
}

export function rootEntry(root: string, key: string): CraftedStruct {
  return (to) => to.byte(0x28).uint(1).text(root).text(key).uint(1).any(1)
}

export function fromSales(doc: Y.Doc, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: salesClient, clock: clockOf(doc, salesClient), structs }])
}

export function fromProduct(doc: Y.Doc, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: productsClient, clock: clockOf(doc, productsClient), structs }])
}

function idOf(item: Y.Item | undefined): readonly [number, number] {
  if (item === undefined) throw new Error('no such item')
  return [item.id.client, item.id.clock]
}
