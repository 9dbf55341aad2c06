import * as Y from 'yjs'
import { clockOf } from '../../gate/store-state.ts'
import { container, edit } from '../../gate/testing/board.ts'
import { craft } from '../../gate/testing/craft.ts'
import { entry, one, rootEntry } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromProduct, fromSales } from '../attack.ts'
import { productsClient } from '../scene.ts'

/** Containers, roots and the client ids of others. */
export const placeAttacks: readonly Attack[] = [
  {
    title: '[GA6] an editor replaces a container',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(0x27).uint(1).text('meta').text('features').uint(1)),
    expected: 'server-only',
  },
  {
    title: '[GA6] an editor adds a container',
    by: 'product',
    update: (doc) => edit(doc, productsClient, (copy) => copy.getMap('meta').set('mine', new Y.Map())),
    expected: 'server-only',
  },
  {
    title: '[GA6] an editor deletes a container',
    by: 'product',
    update: (doc) => edit(doc, productsClient, (copy) => copy.getMap('meta').delete('features')),
    expected: 'server-only',
  },
  {
    title: '[GA6] deletes of all there is, containers included, in a few bytes',
    by: 'owner',
    update: (doc) => {
      const everybody = [...doc.store.clients.keys()].toSorted((a) => (a === doc.clientID ? -1 : 1))
      return craft(
        [],
        everybody.map((client) => [client, 0, clockOf(doc, client)]),
      )
    },
    expected: 'server-only',
  },
  {
    title: '[GA6] a root the grammar does not know',
    by: 'sales',
    update: (doc) => fromSales(doc, rootEntry('evil', 'x')),
    expected: 'unknown-root',
  },
  {
    title: '[GA9] the next clock of a victim',
    by: 'sales',
    update: (doc) => edit(doc, productsClient, (copy) => container(copy, 'comments').set('reaction/f1/c1/sales/heart', true)),
    expected: 'foreign-client',
  },
  {
    title: '[GA9] a collected struct on the clock of a victim, which would swallow its next edits',
    by: 'sales',
    update: (doc) => fromProduct(doc, (to) => to.byte(0).uint(500)),
    expected: 'foreign-client',
  },
  {
    title: '[GA9] the client id of the server',
    by: 'sales',
    update: (doc) => edit(doc, doc.clientID, (copy) => container(copy, 'comments').set('reaction/f1/c1/sales/heart', true)),
    expected: 'foreign-client',
  },
  {
    title: '[GA16] 65 new client ids at once',
    by: 'sales',
    update: (doc) =>
      craft(
        Array.from({ length: 65 }, (_, index) => ({
          client: 900_000 + index,
          clock: 0,
          structs: [entry(doc, 'comments', 'reaction/f1/c1/sales/eyes')(one(true))],
        })),
      ),
    expected: 'limit',
  },
  {
    title: '[GA6] text in the root that holds the containers',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(4).uint(1).text('meta').text('x')),
    expected: 'server-only',
  },
]
