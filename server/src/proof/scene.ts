import { preparePlan } from '@parley/shared/document/plan-doc.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import { inspect } from '../gate/inspect.ts'
import { container, edit } from '../gate/testing/board.ts'
import type { Verdict } from '../gate/verdict.ts'
import { createDocumentGrammar } from '../sync/document-grammar.ts'

export const productsClient = 1000
export const salesClient = 2000
const ownersClient = 3000

interface Part {
  readonly role: Role
  readonly clientId: number
  readonly write: (doc: Y.Doc) => void
}

/** What honest people wrote before an attack; each is a person of the test server, whose id is the role's name. */
export const past: readonly Part[] = [
  {
    role: 'product',
    clientId: productsClient,
    write: (doc) => {
      container(doc, 'features').set('feature/f1/title', 'Dark mode')
      container(doc, 'features').set('feature/f1/status', 'idea')
      const paragraph = new Y.XmlElement('paragraph')
      const text = new Y.XmlText()
      doc.getXmlFragment('brief:f1').insert(0, [paragraph])
      paragraph.insert(0, [text])
      text.insert(0, 'brief 😀 text')
      text.format(0, 5, { bold: true })
    },
  },
  {
    role: 'owner',
    clientId: ownersClient,
    write: (doc) => container(doc, 'comments').set('comment/f1/owner/c1', said('mine')),
  },
  {
    role: 'sales',
    clientId: salesClient,
    write: (doc) => {
      container(doc, 'comments').set('comment/f1/sales/c2', said('hello'))
      container(doc, 'comments').set('reaction/f1/c1/sales/heart', true)
    },
  },
]

export interface Scene {
  readonly doc: Y.Doc
  readonly ask: (role: Role, update: Uint8Array) => Verdict
}

/** A plan with that past, under the law the server has. */
export function setScene(): Scene {
  const doc = new Y.Doc()
  doc.clientID = 1
  preparePlan(doc)
  const grammar = createDocumentGrammar('plan', doc)
  const owners = new Map<number, string>(past.map(({ clientId, role }) => [clientId, role]))
  const ask: Scene['ask'] = (role, update) => inspect(doc, update, { principal: principalOf(role), grammar, owner: (id) => owners.get(id) })
  for (const { clientId, write } of past) Y.applyUpdate(doc, edit(doc, clientId, write))
  return { doc, ask }
}

export function said(body: string): Readonly<Record<string, string | string[] | null>> {
  return { threadId: null, body, mentions: [], at: '2001-01-01T00:00:00.000Z', editedAt: null }
}

function principalOf(role: Role): Principal {
  return { userId: asId<UserId>(role), name: role, role, canWrite: true, isSeen: true }
}
