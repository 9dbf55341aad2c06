import * as Y from 'yjs'
import type { DemoBrief } from './demo-feature.ts'

/** Writes a brief as the editor would: headings, paragraphs, a list. */
export function writeBrief(fragment: Y.XmlFragment, { problem, plan, limits }: DemoBrief): void {
  fragment.push([heading('Problem'), paragraph(problem), heading('What we will do'), list(plan), heading('Limits'), paragraph(limits)])
}

/** Plain paragraphs, for text that comes from elsewhere. */
export function writeParagraphs(fragment: Y.XmlFragment, paragraphs: readonly string[]): void {
  fragment.push(paragraphs.map(paragraph))
}

function heading(text: string): Y.XmlElement {
  const element = new Y.XmlElement('heading')
  setNumber(element, 'level', 3)
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function list(items: readonly string[]): Y.XmlElement {
  const element = new Y.XmlElement('bulletList')
  element.insert(
    0,
    items.map((item) => {
      const listItem = new Y.XmlElement('listItem')
      listItem.insert(0, [paragraph(item)])
      return listItem
    }),
  )
  return element
}

/** The types of Yjs know only text in attributes; the editor keeps levels as numbers. */
function setNumber(element: Y.XmlElement, name: string, value: number): void {
  const loose: { readonly setAttribute: (name: string, value: unknown) => void } = Object(element)
  loose.setAttribute(name, value)
}
