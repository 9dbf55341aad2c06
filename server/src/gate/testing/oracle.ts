import * as Y from 'yjs'
import { hasKeys, hasSequence } from '../yjs-internals.ts'
import type { Member } from './board-grammar.ts'
import { boardGrammar, containers, edits, pieceOf } from './board-grammar.ts'
import type { Board } from './board.ts'
import { container } from './board.ts'
import type { Picture, PlainNode } from './picture.ts'
import { caption, picture, stable } from './picture.ts'

export interface Outcome {
  /** Why the update is unlawful by what it does; undefined when it is lawful. */
  readonly why: string | undefined
  readonly changed: readonly string[]
}

/** Judges an update by its effect: applies it to a copy, compares what can be seen, and reloads the copy. */
export function oracle(board: Board, principal: Member, update: Uint8Array): Outcome {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc))
  const before = picture(copy)
  const clocks = new Map([...copy.store.clients.keys()].map((client) => [client, Y.getState(copy.store, client)]))
  try {
    Y.applyUpdate(copy, update)
  } catch (error) {
    return { why: `throws ${String(error)}`, changed: [] }
  }
  if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) return { why: 'pending', changed: [] }
  const after = picture(copy)
  const reloaded = new Y.Doc()
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(copy))
  const changed = changes(before, after)
  const why =
    (caption(picture(reloaded)) === caption(after) ? undefined : 'reads otherwise after reload') ??
    first(changed, (name) => unlawful({ name, before, after, principal })) ??
    first([...copy.store.clients.keys()], (client) =>
      strangerWrote({ board, principal, client, grew: Y.getState(copy.store, client) !== (clocks.get(client) ?? 0) }),
    ) ??
    hidden(copy) ??
    touchesProtectedKey(copy, clocks, principal)
  return { why, changed }
}

function changes(before: Picture, after: Picture): readonly string[] {
  const names = new Set([...before.entries.keys(), ...after.entries.keys(), ...before.briefs.keys(), ...after.briefs.keys()])
  return [...names].filter(
    (name) => stable(before.entries.get(name) ?? before.briefs.get(name)) !== stable(after.entries.get(name) ?? after.briefs.get(name)),
  )
}

interface Change {
  readonly name: string
  readonly before: Picture
  readonly after: Picture
  readonly principal: Member
}

function unlawful({ name, before, after, principal }: Change): string | undefined {
  if (name.startsWith('brief:')) return edits(principal) ? first(after.briefs.get(name) ?? [], unlawfulNode) : `brief by ${principal.role}`
  const [home = '', ...path] = name.split('/')
  const kind = !before.entries.has(name) ? 'create' : after.entries.has(name) ? 'update' : 'delete'
  const change = {
    principal,
    container: home,
    key: path.join('/'),
    kind,
    value: after.entries.get(name),
    current: () => before.entries.get(name),
  } as const
  const why = boardGrammar.entry(change)
  return why === undefined ? undefined : `${name} ${kind}: ${why}`
}

function unlawfulNode(node: PlainNode): string | undefined {
  if (node.kind === 'foreign') return `foreign ${node.what}`
  if (node.kind === 'element')
    return (
      pieceOf({ kind: 'node', name: node.name, parent: undefined }) ??
      first(Object.entries(node.attributes), ([name, value]) => pieceOf({ kind: 'attribute', node: node.name, name, value })) ??
      first(node.children, unlawfulNode)
    )
  return first(node.delta, ({ insert, attributes }) =>
    typeof insert === 'string'
      ? first(Object.entries(attributes ?? {}), ([name, value]) => pieceOf({ kind: 'mark', name, value }))
      : 'embed',
  )
}

interface Growth {
  readonly board: Board
  readonly principal: Member
  readonly client: number
  readonly grew: boolean
}

function strangerWrote({ board, principal, client, grew }: Growth): string | undefined {
  const owner = client === board.doc.clientID ? 'the server' : board.owners.get(client)
  return grew && owner !== undefined && owner !== principal.userId ? `client ${client} of ${owner}` : undefined
}

/** Content where no view shows it: sequences in maps, keys in fragments, roots nobody knows. */
function hidden(doc: Y.Doc): string | undefined {
  for (const [name, type] of doc.share) {
    if (name === 'meta' ? hasSequence(type) : hasKeys(type)) return `hidden in ${name}`
    if (boardGrammar.root(name) === undefined) return `root ${name}`
  }
  return first(containers, (name) => (hasSequence(container(doc, name)) ? `hidden in ${name}` : undefined))
}

/** Even a write that loses at once must not stand at a key the principal may not write, where it could swallow a later one. */
function touchesProtectedKey(doc: Y.Doc, clocks: ReadonlyMap<number, number>, principal: Member): string | undefined {
  for (const [client, structs] of doc.store.clients)
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.id.clock >= (clocks.get(client) ?? 0) && struct.parentSub !== null) {
        const home = containers.find((name) => container(doc, name) === struct.parent)
        if (home !== undefined && !mayTouch(principal, struct.parentSub)) return `stands at ${struct.parentSub}`
      }
  return undefined
}

function mayTouch(principal: Member, key: string): boolean {
  if (edits(principal)) return !key.startsWith('note/') || key.split('/')[2] === principal.userId
  const [what, owner, second, third] = key.split('/')
  if (principal.role === 'viewer') return false
  if (what === 'evidence') return true
  return what === 'request'
    ? owner === principal.userId && third !== 'triage'
    : ['vote', 'comment', 'note'].includes(what ?? '') && second === principal.userId
}

function first<T>(from: readonly T[], fault: (item: T) => string | undefined): string | undefined {
  for (const item of from) {
    const why = fault(item)
    if (why !== undefined) return why
  }
  return undefined
}
