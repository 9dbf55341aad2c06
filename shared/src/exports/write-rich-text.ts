import * as Y from 'yjs'
import type { RichElement, RichPart, RichRun } from './rich-text.ts'

/** Puts plain data into a brief that is empty. */
export function writeRichText(fragment: Y.XmlFragment, parts: readonly RichPart[]): void {
  fragment.push(nodesOf(parts))
}

function nodesOf(parts: readonly RichPart[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = []
  let runs: RichRun[] = []
  const endText = (): void => {
    if (runs.length > 0) nodes.push(textOf(runs))
    runs = []
  }
  for (const part of parts) {
    if ('text' in part) runs.push(part)
    else {
      endText()
      nodes.push(elementOf(part))
    }
  }
  endText()
  return nodes
}

function elementOf({ element, attributes = {}, content = [] }: RichElement): Y.XmlElement {
  const node = new Y.XmlElement(element)
  // The types of Yjs know only text in attributes; the editor keeps levels as numbers.
  const loose: { readonly setAttribute: (name: string, value: unknown) => void } = Object(node)
  for (const [name, value] of Object.entries(attributes)) loose.setAttribute(name, value)
  node.insert(0, nodesOf(content))
  return node
}

function textOf(runs: readonly RichRun[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(runs.map(({ text: insert, marks }) => ({ insert, ...(marks === undefined ? {} : { attributes: { ...marks } }) })))
  return text
}
