import * as Y from 'yjs'
import { inspect } from '../inspect.ts'
import type { Allow, Verdict } from '../verdict.ts'
import type { Member } from './board-grammar.ts'
import { boardGrammar, containers } from './board-grammar.ts'

/** A document on the server's side, with the owners of its client ids. */
export interface Board {
  readonly doc: Y.Doc
  readonly owners: Map<number, string>
}

export function createBoard(clientId: number): Board {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.transact(() => {
    for (const name of containers) doc.getMap('meta').set(name, new Y.Map())
  })
  return { doc, owners: new Map() }
}

export function ask(board: Board, principal: Member, update: Uint8Array): Verdict {
  return inspect(board.doc, update, { principal, grammar: boardGrammar, owner: (clientId) => board.owners.get(clientId) })
}

export function keep(
  board: Board,
  { principal, allowed, origin }: { readonly principal: Member; readonly allowed: Allow; readonly origin?: unknown },
): void {
  for (const client of allowed.claims) board.owners.set(client, principal.userId)
  Y.applyUpdate(board.doc, allowed.update, origin)
}

/** Keeps what has to be allowed. */
export function put(board: Board, { principal, update }: { readonly principal: Member; readonly update: Uint8Array }): Allow {
  const verdict = ask(board, principal, update)
  if (verdict.kind !== 'allow') throw new Error(JSON.stringify(verdict))
  keep(board, { principal, allowed: verdict })
  return verdict
}

export function replica(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'net')
  copy.clientID = clientId
  return copy
}

export function container(doc: Y.Doc, name: string): Y.Map<unknown> {
  const found = doc.getMap('meta').get(name)
  return found instanceof Y.Map ? found : new Y.Doc().getMap('none yet')
}

/** What an edit in a replica sends. */
export function edit(doc: Y.Doc, clientId: number, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = replica(doc, clientId)
  const before = Y.encodeStateVector(copy)
  const sent: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => sent.push(update))
  copy.transact(() => change(copy))
  return sent.length === 0 ? Y.encodeStateAsUpdate(copy, before) : Y.mergeUpdates(sent)
}

/** Replaces a container by a copy of its live entries, which leaves the past of its keys behind. */
export function compact(doc: Y.Doc, name: string): void {
  doc.transact(() => doc.getMap('meta').set(name, new Y.Map(container(doc, name).entries())))
}
