import type { Role } from '@parley/shared/model/person.ts'
import type * as Y from 'yjs'
import type { CraftedStruct } from '../gate/testing/craft.ts'
import { craft } from '../gate/testing/craft.ts'
import { clockOf } from '../gate/store-state.ts'
import { productsClient, salesClient } from './scene.ts'

/** One hostile update against the scene, and the reason for which it is refused. */
export interface Attack {
  readonly title: string
  readonly by: Role
  readonly update: (doc: Y.Doc) => Uint8Array
  readonly expected: string
}

export function fromSales(doc: Y.Doc, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: salesClient, clock: clockOf(doc, salesClient), structs }])
}

export function fromProduct(doc: Y.Doc, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: productsClient, clock: clockOf(doc, productsClient), structs }])
}
