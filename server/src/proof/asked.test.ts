import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { attacks } from './attacks.ts'
import type { Attack } from './attack.ts'
import { setScene } from './scene.ts'

describe('asked of the gate', () => {
  it.each(attacks.deny)('[GA1] $title is denied as $expected', (attack) => expectVerdict('deny', attack))
  it.each(attacks.defer)('[GA1] $title is deferred as $expected', (attack) => expectVerdict('defer', attack))
})

/** Asks, and checks on the way that asking left the document as it was. */
function expectVerdict(kind: 'deny' | 'defer', { by, update, expected }: Attack): void {
  const { doc, ask } = setScene()
  const bytes = update(doc)
  const before = fingerprint(doc)
  expect(ask(by, bytes)).toMatchObject({ kind, reason: expected })
  expect(fingerprint(doc)).toEqual(before)
}

function fingerprint(doc: Y.Doc): unknown {
  const structs = [...doc.store.clients].map(([client, known]) => [client, known.map((struct) => [struct.id.clock, struct.length])])
  const { pendingStructs, pendingDs } = doc.store
  return { structs, roots: [...doc.share.keys()], state: Y.encodeStateAsUpdate(doc), pending: [pendingStructs, pendingDs] }
}
