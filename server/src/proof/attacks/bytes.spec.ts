import * as Y from 'yjs'
import { clockOf } from '../../gate/store-state.ts'
import { container, edit } from '../../gate/testing/board.ts'
import { craft, createPen } from '../../gate/testing/craft.ts'
import { entry, one } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromProduct, fromSales } from '../attack.ts'
import { said, salesClient } from '../scene.ts'

/** Bytes no honest client emits, and names that reach a prototype. */
export const byteAttacks: readonly Attack[] = [
  {
    title: '[GA14] the same client twice, of which Yjs keeps only the last',
    by: 'sales',
    update: (doc) => {
      const next = clockOf(doc, salesClient)
      const group = { client: salesClient, clock: next, structs: [entry(doc, 'comments', 'reaction/f1/c1/sales/heart')(one(true))] }
      return craft([group, { ...group, structs: [entry(doc, 'features', 'feature/f1/status')(one('shipped'))] }])
    },
    expected: 'malformed',
  },
  {
    title: '[GA14] a struct without length',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')((to) => to.uint(0)),
      ),
    expected: 'malformed',
  },
  { title: '[GA14] a skip', by: 'sales', update: (doc) => fromSales(doc, (to) => to.byte(10).uint(5)), expected: 'content-kind' },
  {
    title: '[GA14] a skip with flags, on which two readers of Yjs disagree',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0x2a).uint(5)),
    expected: 'content-kind',
  },
  {
    title: '[GA14] a collected struct with flags',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0x20).uint(5)),
    expected: 'malformed',
  },
  {
    title: '[GA14] trailing bytes',
    by: 'sales',
    update: (doc) =>
      createPen()
        .raw(fromSales(doc, entry(doc, 'comments', 'reaction/f1/c1/sales/heart')(one(true))))
        .uint(0, 0, 0)
        .bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] a truncated update, on which Yjs throws after changing the document',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')(one(true)),
        entry(doc, 'comments', 'reaction/f2/c1/sales/heart')(one(true)),
      ).slice(0, -8),
    expected: 'malformed',
  },
  {
    title: '[GA14] a string that reaches beyond the frame into the memory behind it',
    by: 'sales',
    update: (doc) => {
      const whole = fromSales(doc, entry(doc, 'comments', 'comment/f1/sales/c4')(one(said('a long enough comment'))))
      return new Uint8Array(whole.buffer, whole.byteOffset, whole.length - 9)
    },
    expected: 'malformed',
  },
  {
    title: '[GA14] a name that reaches into the memory behind the frame, which the refusal would give away',
    by: 'sales',
    update: (doc) => {
      const whole = fromSales(doc, entry(doc, 'comments', 'constructor')(one('x')))
      return new Uint8Array(whole.buffer, whole.byteOffset, whole.length - 12)
    },
    expected: 'malformed',
  },
  {
    title: '[GA14] a client without structs',
    by: 'sales',
    update: (doc) => fromSales(doc),
    expected: 'malformed',
  },
  {
    title: '[GA14] a client without deletes',
    by: 'sales',
    update: () => createPen().uint(0, 1, salesClient, 0).bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] the deletes of one client twice',
    by: 'sales',
    update: () => createPen().uint(0, 2, salesClient, 1, 0, 1, salesClient, 1, 0, 1).bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] a name twice in one value',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'comment/f1/sales/c3')((to) => to.uint(1).byte(118).uint(2).text('body').any('a').text('body').any('b')),
      ),
    expected: 'malformed',
  },
  {
    title: '[GA14] deletes out of order',
    by: 'sales',
    update: () => createPen().uint(0, 1, salesClient, 2, 1, 1, 0, 1).bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] the second encoding of Yjs',
    by: 'sales',
    update: (doc) =>
      Y.convertUpdateFormatV1ToV2(edit(doc, salesClient, (copy) => container(copy, 'comments').set('reaction/f1/c1/sales/heart', true))),
    expected: 'malformed',
  },
  {
    title: '[GA14] the second encoding with a run of 33 million structs in 25 bytes, over which Yjs sits for half a minute',
    by: 'sales',
    update: () =>
      createPen()
        .uint(0, 0, 1, 7, 0, 0, 1, 0, 1, 0, 0, 0, 5)
        .byte(0x41)
        .uint(2 ** 25 - 2, 1, 2 ** 25, 0, 0)
        .bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA15] __proto__ as a key inside a value',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'comment/f1/sales/c3')((to) => to.uint(1).byte(118).uint(1).text('__proto__').any('x')),
      ),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] __proto__ as a key of a container',
    by: 'sales',
    update: (doc) => fromSales(doc, entry(doc, 'comments', '__proto__')(one(1))),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] constructor as a segment of a key',
    by: 'product',
    update: (doc) => fromProduct(doc, entry(doc, 'features', 'feature/constructor/title')(one('x'))),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] prototype as a mark, in the value of a mark, as a node and as an attribute',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(7).uint(1).text('brief:f1').uint(3).text('prototype')),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] __proto__ in the value of a mark',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(6).uint(1).text('brief:f1').text('link').text('{"__proto__":{"href":"x"}}')),
    expected: 'reserved-key',
  },
  {
    title: '[GA14] a claim of 30 million structs in a few bytes',
    by: 'sales',
    update: () => createPen().uint(1, 30_000_000, salesClient, 0).bytes(),
    expected: 'limit',
  },
  {
    title: '[GA14] a collected struct as long as a number can be',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0).uint(2 ** 52)),
    expected: 'limit',
  },
]
