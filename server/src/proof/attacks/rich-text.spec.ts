import * as Y from 'yjs'
import { clockOf } from '../../gate/store-state.ts'
import { edit } from '../../gate/testing/board.ts'
import type { CraftedStruct } from '../../gate/testing/craft.ts'
import { rootEntry } from '../../gate/testing/craft-entry.ts'
import type { Attack } from '../attack.ts'
import { fromProduct } from '../attack.ts'
import { productsClient, salesClient } from '../scene.ts'

/** Briefs, however deep. */
export const richTextAttacks: readonly Attack[] = [
  {
    title: '[GA7] sales writes into a paragraph of a brief',
    by: 'sales',
    update: (doc) =>
      edit(doc, salesClient, (copy) => {
        const paragraph = copy.getXmlFragment('brief:f1').get(0)
        if (paragraph instanceof Y.XmlElement) paragraph.insert(1, [new Y.XmlText('x')])
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] sales deletes a paragraph with all below it',
    by: 'sales',
    update: (doc) => edit(doc, salesClient, (copy) => copy.getXmlFragment('brief:f1').delete(0, 1)),
    expected: 'refused',
  },
  {
    title: '[GA7] a link that runs a script, deep in a list',
    by: 'product',
    update: (doc) =>
      edit(doc, productsClient, (copy) => {
        const text = new Y.XmlText()
        const item = new Y.XmlElement('listItem')
        const list = new Y.XmlElement('bulletList')
        copy.getXmlFragment('brief:f1').insert(0, [list])
        list.insert(0, [item])
        item.insert(0, [text])
        text.insert(0, 'click', { link: { href: 'javascript:alert(1)' } })
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] an unknown node inside a known one',
    by: 'product',
    update: (doc) =>
      edit(doc, productsClient, (copy) => {
        const quote = new Y.XmlElement('blockquote')
        copy.getXmlFragment('brief:f1').insert(0, [quote])
        quote.insert(0, [new Y.XmlElement('script')])
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] an unknown attribute',
    by: 'product',
    update: (doc) =>
      edit(doc, productsClient, (copy) => {
        const heading = new Y.XmlElement('heading')
        copy.getXmlFragment('brief:f1').insert(0, [heading])
        heading.setAttribute('onclick', 'alert(1)')
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] a map nested in rich text, with entries of its own',
    by: 'product',
    update: (doc) => {
      const next = clockOf(doc, productsClient)
      return fromProduct(
        doc,
        (to) => to.byte(7).uint(1).text('brief:f1').uint(1),
        (to) => to.byte(0x28).uint(0, productsClient, next).text('x').uint(1).any(1),
      )
    },
    expected: 'content-kind',
  },
  {
    title: '[GA7] an attribute on the root of a brief',
    by: 'product',
    update: (doc) => fromProduct(doc, rootEntry('brief:f1', 'stash')),
    expected: 'wrong-place',
  },
  {
    title: '[GA7] text directly in the root of a brief',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(4).uint(1).text('brief:f1').text('x')),
    expected: 'content-kind',
  },
  {
    title: '[GA7] a tombstone under a key of the root of a brief',
    by: 'product',
    update: (doc) => fromProduct(doc, (to) => to.byte(0x21).uint(1).text('brief:f1').text('stash').uint(1)),
    expected: 'wrong-place',
  },
  {
    title: '[GA7] text as an attribute',
    by: 'product',
    update: (doc) => {
      const next = clockOf(doc, productsClient)
      return fromProduct(
        doc,
        (to) => to.byte(7).uint(1).text('brief:f1').uint(3).text('heading'),
        (to) => to.byte(0x24).uint(0, productsClient, next).text('level').text('x'),
      )
    },
    expected: 'content-kind',
  },
  {
    title: '[GA7] maps nested 5000 deep',
    by: 'product',
    update: (doc) => {
      const next = clockOf(doc, productsClient)
      const below = Array.from(
        { length: 4999 },
        (_, depth): CraftedStruct =>
          (to) =>
            to
              .byte(0x27)
              .uint(0, productsClient, next + depth)
              .text('x')
              .uint(1),
      )
      return fromProduct(doc, (to) => to.byte(7).uint(1).text('brief:f1').uint(1), ...below)
    },
    expected: 'content-kind',
  },
]
