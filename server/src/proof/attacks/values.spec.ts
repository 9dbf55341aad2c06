import { container, edit } from '../../gate/testing/board.ts'
import { craft } from '../../gate/testing/craft.ts'
import { at, containerId, entry, one } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromProduct, fromSales } from '../attack.ts'
import { productsClient, said, salesClient } from '../scene.ts'

/** Values at keys: rights, inherited keys, tombstones and contents that are no JSON. */
export const valueAttacks: readonly Attack[] = [
  {
    title: '[GA2] sales overwrites a status through the normal interface',
    by: 'sales',
    update: (doc) => edit(doc, salesClient, (copy) => container(copy, 'features').set('feature/f1/status', 'shipped')),
    expected: 'refused',
  },
  {
    title: '[GA2] sales deletes the comment of somebody else',
    by: 'sales',
    update: (doc) => edit(doc, salesClient, (copy) => container(copy, 'comments').delete('comment/f1/owner/c1')),
    expected: 'refused',
  },
  {
    title: '[GA2] sales comments under the name of somebody else',
    by: 'sales',
    update: (doc) => edit(doc, salesClient, (copy) => container(copy, 'comments').set('comment/f1/owner/c9', said('forged'))),
    expected: 'refused',
  },
  {
    title: '[GA2] a viewer reacts where nobody let viewers speak',
    by: 'viewer',
    update: (doc) => edit(doc, 9, (copy) => container(copy, 'comments').set('reaction/f1/c1/viewer/heart', true)),
    expected: 'refused',
  },
  {
    title: '[GA2] an unlawful write hides in a long lawful batch',
    by: 'sales',
    update: (doc) =>
      edit(doc, salesClient, (copy) => {
        for (let i = 0; i < 50; i++) container(copy, 'comments').set(`comment/f1/sales/c${i}`, said('lawful'))
        container(copy, 'features').set('feature/f1/order', 'a0')
      }),
    expected: 'refused',
  },
  {
    title: '[GA2] a value of 1 MB',
    by: 'product',
    update: (doc) => edit(doc, productsClient, (copy) => container(copy, 'features').set('feature/f1/title', 'x'.repeat(1e6))),
    expected: 'limit',
  },
  {
    title: '[GA2] the first of two values at one key',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')((to) => to.uint(2).any('hidden').any(true)),
      ),
    expected: 'refused',
  },
  {
    title: '[GA3] a write without a neighbour, which overwrites all the same',
    by: 'sales',
    update: (doc) => fromSales(doc, entry(doc, 'features', 'feature/f1/status')(one('shipped'))),
    expected: 'refused',
  },
  {
    title: '[GA3] a key inherited from the left neighbour',
    by: 'sales',
    update: (doc) =>
      fromSales(doc, (to) =>
        to
          .byte(0x88)
          .uint(...at(doc, 'features', 'feature/f1/status'), 1)
          .any('shipped'),
      ),
    expected: 'refused',
  },
  {
    title: '[GA4] a tombstone put at a key, which deletes without a delete set',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'features', 'feature/f1/status')((to) => to.uint(1), 1),
      ),
    expected: 'refused',
  },
  {
    title: '[GA4] a tombstone at an absent key, which would swallow the first write to come',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'features', 'feature/f2/title')((to) => to.uint(1), 1),
      ),
    expected: 'refused',
  },
  {
    title: '[GA4] a tombstone beside a protected value, by a client id that loses to its author’s',
    by: 'sales',
    update: (doc) => craft([{ client: 7, clock: 0, structs: [entry(doc, 'features', 'feature/f1/status')((to) => to.uint(1), 1)] }]),
    expected: 'refused',
  },
  {
    title: '[GA5] a nested type as a value',
    by: 'product',
    update: (doc) =>
      fromProduct(
        doc,
        entry(doc, 'features', 'feature/f1/title')((to) => to.uint(1), 7),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a subdocument',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')((to) => to.text('guid').any({ autoLoad: true }), 9),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] bytes',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')((to) => to.uint(3, 1, 2, 3), 3),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] text, an embed or a mark at a key',
    by: 'sales',
    update: (doc) =>
      fromSales(
        doc,
        entry(doc, 'comments', 'reaction/f1/c1/sales/heart')((to) => to.text('{"a":1}'), 5),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a type that Yjs knows as a hook',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(7).uint(1).text('brief:f1').uint(5).text('hook')),
    expected: 'content-kind',
  },
  {
    title: '[GA5] undefined, bigint and bytes inside a value',
    by: 'sales',
    update: (doc) => fromSales(doc, entry(doc, 'comments', 'comment/f1/sales/c3')(one(10n))),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a sequence hidden in a container',
    by: 'sales',
    update: (doc) =>
      fromSales(doc, (to) =>
        to
          .byte(8)
          .uint(0, ...containerId(doc, 'comments'), 1)
          .any('stash'),
      ),
    expected: 'wrong-place',
  },
  {
    title: '[GA2] one value nested far too deep',
    by: 'product',
    update: (doc) =>
      fromProduct(
        doc,
        entry(
          doc,
          'features',
          'feature/f1/tags',
        )((to) => {
          to.uint(1)
          for (let depth = 0; depth < 100_000; depth++) to.byte(117).uint(1)
          to.byte(126)
        }),
      ),
    expected: 'limit',
  },
]
