import type * as Y from 'yjs'
import { openLiveDoc, prepareDocument, type DocReader, type LiveDoc } from './live-doc.ts'
import { zones, type Zone } from './zone.ts'

export type PlanReader = DocReader<Zone>
export type PlanDoc = LiveDoc<Zone>

const briefPrefix = 'brief:'

export function openPlan(doc: Y.Doc): PlanDoc {
  return openLiveDoc(doc, zones)
}

export function preparePlan(doc: Y.Doc): void {
  prepareDocument(doc, 'plan')
}

/** The rich text of a feature: a document root of its own, so that two people can write in it at once. */
export function briefOf(doc: Y.Doc, featureId: string): Y.XmlFragment {
  return doc.getXmlFragment(`${briefPrefix}${featureId}`)
}

/** The feature a root name is the brief of, or undefined when it is no brief. */
export function briefOwner(rootName: string): string | undefined {
  return rootName.startsWith(briefPrefix) ? rootName.slice(briefPrefix.length) : undefined
}
