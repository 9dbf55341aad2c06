import * as Y from 'yjs'
import type { RichElement, RichPart, RichRun } from './rich-text.ts'

/** What a brief holds, as plain data. */
export function readRichText(parent: Y.XmlFragment): readonly RichPart[] {
  return parent.toArray().flatMap((child): readonly RichPart[] => {
    if (child instanceof Y.XmlText) return runsIn(child)
    return child instanceof Y.XmlElement ? [elementOf(child)] : []
  })
}

function elementOf(child: Y.XmlElement): RichElement {
  const attributes: Readonly<Record<string, unknown>> = child.getAttributes()
  const content = readRichText(child)
  return {
    element: child.nodeName,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes: { ...attributes } }),
    ...(content.length === 0 ? {} : { content }),
  }
}

interface Insertion {
  readonly insert: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

function runsIn(text: Y.XmlText): readonly RichRun[] {
  const delta: readonly Insertion[] = text.toDelta()
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ text: insert, ...(attributes === undefined ? {} : { marks: attributes }) }] : [],
  )
}
