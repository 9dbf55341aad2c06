import * as Y from 'yjs'
import { clockOf } from '../../gate/store-state.ts'
import { craft } from '../../gate/testing/craft.ts'
import { at, entry, one } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromProduct, fromSales } from '../attack.ts'
import { salesClient } from '../scene.ts'

/** References no honest client makes. */
export const referenceAttacks: readonly Attack[] = [
  {
    title: '[GA13] a key inherited from the right neighbour',
    by: 'sales',
    update: (doc) =>
      fromSales(doc, (to) =>
        to
          .byte(0x48)
          .uint(...at(doc, 'features', 'feature/f1/status'), 1)
          .any('shipped'),
      ),
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA13] a tombstone left of a protected value',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0x41).uint(...at(doc, 'features', 'feature/f1/status'), 1)),
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA13] a struct that names itself as its neighbour',
    by: 'sales',
    update: (doc) => {
      const next = clockOf(doc, salesClient)
      return fromSales(doc, entry(doc, 'comments', 'reaction/f2/c1/sales/heart')(one(true)), (to) =>
        to
          .byte(0x88)
          .uint(salesClient, next + 5, 1)
          .any(1),
      )
    },
    expected: 'self-reference',
  },
  {
    title: '[GA13] left neighbour at an own key, right neighbour at a protected one',
    by: 'sales',
    update: (doc) =>
      fromSales(doc, (to) =>
        to
          .byte(0xc8)
          .uint(...at(doc, 'comments', 'reaction/f1/c1/sales/heart'), ...at(doc, 'features', 'feature/f1/status'), 1)
          .any(5),
      ),
    expected: 'cross-parent',
  },
  {
    title: '[GA13] one unit of text as left and as right neighbour, which replicas would order differently',
    by: 'product',
    update: (doc) => {
      const text = [...doc.store.clients.values()]
        .flat()
        .find((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
      const { client, clock: unit } = text?.id ?? { client: 0, clock: 0 }
      return fromProduct(doc, (to) =>
        to
          .byte(0xc4)
          .uint(client, unit + 1, client, unit + 1)
          .text('x'),
      )
    },
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA13] two clients whose structs wait for each other',
    by: 'sales',
    update: () =>
      craft([
        { client: 7001, clock: 0, structs: [(to) => to.byte(0x88).uint(7002, 0, 1).any(1)] },
        { client: 7002, clock: 0, structs: [(to) => to.byte(0x88).uint(7001, 0, 1).any(1)] },
      ]),
    expected: 'cycle',
  },
  {
    title: '[GA13] a parent that is no type',
    by: 'sales',
    update: (doc) =>
      fromSales(doc, (to) =>
        to
          .byte(0x28)
          .uint(0, ...at(doc, 'comments', 'reaction/f1/c1/sales/heart'))
          .text('x')
          .uint(1)
          .any(1),
      ),
    expected: 'parent-not-type',
  },
  {
    title: '[GA13] a parent of the same update that is no type',
    by: 'sales',
    update: (doc) => {
      const next = clockOf(doc, salesClient)
      return fromSales(doc, entry(doc, 'comments', 'reaction/f2/c1/sales/heart')(one(true)), (to) =>
        to.byte(0x28).uint(0, salesClient, next).text('x').uint(1).any(1),
      )
    },
    expected: 'parent-not-type',
  },
]
