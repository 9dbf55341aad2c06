import * as Y from 'yjs'
import { containers } from './board-grammar.ts'

export interface Picture {
  /** Every entry, as `container/key`. */
  readonly entries: ReadonlyMap<string, unknown>
  /** Every brief that is not empty, as plain nodes. */
  readonly briefs: ReadonlyMap<string, readonly PlainNode[]>
}

export type PlainNode =
  | {
      readonly kind: 'element'
      readonly name: string
      readonly attributes: Readonly<Record<string, unknown>>
      readonly children: readonly PlainNode[]
    }
  | { readonly kind: 'run'; readonly delta: readonly Delta[] }
  | { readonly kind: 'foreign'; readonly what: string }

export interface Delta {
  readonly insert?: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** What anybody can see in a document, as plain values. */
export function picture(doc: Y.Doc): Picture {
  const entries = new Map<string, unknown>()
  for (const [name, held] of doc.getMap('meta')) {
    if (!(held instanceof Y.Map) || !containers.some((known) => known === name)) entries.set(`!${name}`, typeof held)
    else for (const [key, value] of held) entries.set(`${name}/${key}`, value instanceof Y.AbstractType ? '!type' : value)
  }
  const briefs = new Map<string, readonly PlainNode[]>()
  for (const name of [...doc.share.keys()].filter((root) => root.startsWith('brief:'))) {
    const nodes = doc.getXmlFragment(name).toArray().map(plain)
    if (nodes.length > 0) briefs.set(name, nodes)
  }
  return { entries, briefs }
}

function plain(node: unknown): PlainNode {
  if (node instanceof Y.XmlElement)
    return { kind: 'element', name: node.nodeName, attributes: node.getAttributes(), children: node.toArray().map(plain) }
  if (node instanceof Y.XmlText) return { kind: 'run', delta: node.toDelta() }
  return { kind: 'foreign', what: typeof node }
}

/** One text for one picture, whatever the order its entries came in. */
export function caption({ entries, briefs }: Picture): string {
  return JSON.stringify([[...entries].map(line).sort(), [...briefs].map(line).sort()])
}

function line([key, value]: readonly [string, unknown]): string {
  return `${key} ${stable(value)}`
}

/** JSON with keys in order: attributes are unordered, and replicas meet them in different orders. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner,
  )
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
