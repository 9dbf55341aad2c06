import type { BriefNode } from '../model/brief-node.ts'
import type { RichPart, RichRun } from './rich-text.ts'

/** The content of a brief as it stands in a file, where what is empty is left out. */
export function partsOf(nodes: readonly BriefNode[]): readonly RichPart[] {
  return nodes.flatMap((node): readonly RichPart[] => {
    if (node.kind === 'text') return node.runs.map(({ text, marks }) => ({ text, ...(isEmpty(marks) ? {} : { marks }) }))
    const content = partsOf(node.children)
    return [
      {
        element: node.name,
        ...(isEmpty(node.attributes) ? {} : { attributes: node.attributes }),
        ...(content.length === 0 ? {} : { content }),
      },
    ]
  })
}

/** The other way; runs that follow one another are one text. */
export function nodesOf(parts: readonly RichPart[]): readonly BriefNode[] {
  const nodes: BriefNode[] = []
  let runs: RichRun[] = []
  const endText = (): void => {
    if (runs.length > 0) nodes.push({ kind: 'text', runs: runs.map(({ text, marks = {} }) => ({ text, marks })) })
    runs = []
  }
  for (const part of parts) {
    if ('text' in part) runs.push(part)
    else {
      endText()
      nodes.push({ kind: 'element', name: part.element, attributes: part.attributes ?? {}, children: nodesOf(part.content ?? []) })
    }
  }
  endText()
  return nodes
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length === 0
}
