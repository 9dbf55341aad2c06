import { clockOf } from '../../gate/store-state.ts'
import { craft } from '../../gate/testing/craft.ts'
import { entry, one } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromSales } from '../attack.ts'
import { productsClient, salesClient } from '../scene.ts'

/** What waits for something the server lacks. */
export const deferredAttacks: readonly Attack[] = [
  {
    title: '[GA10] a time bomb: deletes beyond the clock of a victim',
    by: 'sales',
    update: (doc) => craft([], [[productsClient, clockOf(doc, productsClient), 1000]]),
    expected: 'future-delete',
  },
  { title: '[GA10] deletes of a client nobody knows', by: 'sales', update: () => craft([], [[777_777, 0, 50]]), expected: 'future-delete' },
  {
    title: '[GA10] a gap before the first clock',
    by: 'sales',
    update: (doc) =>
      craft([
        {
          client: salesClient,
          clock: clockOf(doc, salesClient) + 10,
          structs: [entry(doc, 'comments', 'reaction/f1/c1/sales/heart')(one(true))],
        },
      ]),
    expected: 'gap',
  },
  {
    title: '[GA10] a neighbour nobody has',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0x88).uint(424_242, 0, 1).any(1)),
    expected: 'missing-dependency',
  },
  {
    title: '[GA10] a parent nobody has',
    by: 'sales',
    update: (doc) => fromSales(doc, (to) => to.byte(0x28).uint(0, 424_242, 0).text('x').uint(1).any(1)),
    expected: 'missing-dependency',
  },
]
