import * as Y from 'yjs'
import type { BriefNode, BriefRun } from '../model/brief-node.ts'

export function readBriefContent(fragment: Y.XmlFragment): readonly BriefNode[] {
  return fragment.toArray().flatMap((node) => nodeOf(node))
}

/** Puts a content in the place of what a brief holds, in one transaction. */
export function writeBriefContent(fragment: Y.XmlFragment, nodes: readonly BriefNode[], origin: unknown): void {
  const write = (): void => {
    fragment.delete(0, fragment.length)
    fragment.insert(0, nodes.map(typeOf))
  }
  if (fragment.doc === null) write()
  else fragment.doc.transact(write, origin)
}

/** The words alone, one paragraph a line. */
export function briefText(nodes: readonly BriefNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.runs.map(({ text }) => text).join('') : lineOf(node.children))).join('')
}

function lineOf(children: readonly BriefNode[]): string {
  const inner = briefText(children)
  return inner.endsWith('\n') ? inner : `${inner}\n`
}

function nodeOf(node: unknown): readonly BriefNode[] {
  if (node instanceof Y.XmlText) return [{ kind: 'text', runs: runsOf(node) }]
  if (!(node instanceof Y.XmlElement)) return []
  return [
    { kind: 'element', name: node.nodeName, attributes: node.getAttributes(), children: node.toArray().flatMap((child) => nodeOf(child)) },
  ]
}

function runsOf(text: Y.XmlText): readonly BriefRun[] {
  const pieces: readonly { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }[] = text.toDelta()
  return pieces.flatMap(({ insert, attributes = {} }) => (typeof insert === 'string' ? [{ text: insert, marks: attributes }] : []))
}

function typeOf(node: BriefNode): Y.XmlElement | Y.XmlText {
  if (node.kind === 'text') {
    const text = new Y.XmlText()
    text.applyDelta(node.runs.map((run) => ({ insert: run.text, attributes: run.marks })))
    return text
  }
  const element = new Y.XmlElement(node.name)
  for (const [name, value] of Object.entries(node.attributes)) Reflect.apply(Reflect.get(element, 'setAttribute'), element, [name, value])
  element.insert(0, node.children.map(typeOf))
  return element
}
