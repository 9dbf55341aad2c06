import * as Y from 'yjs'
import type { DocumentKind } from '../model/document-kind.ts'
import { zones, zonesOf, type Write, type Zone } from './zone.ts'

/** Reads the entries of a plan without knowing how they are kept. */
export interface PlanReader {
  readonly get: (zone: Zone, key: string) => unknown
  readonly keys: (zone: Zone) => Iterable<string>
}

export interface PlanDoc extends PlanReader {
  readonly doc: Y.Doc
  /** False until the server's containers have arrived. */
  readonly isReady: () => boolean
}

const containersRoot = 'meta'
const briefPrefix = 'brief:'

export function openPlan(doc: Y.Doc): PlanDoc {
  return {
    doc,
    isReady: () => zones.every((zone) => containerOf(doc, zone) !== undefined),
    get: (zone, key) => containerOf(doc, zone)?.get(key),
    keys: (zone) => containerOf(doc, zone)?.keys() ?? [],
  }
}

export function preparePlan(doc: Y.Doc): void {
  prepareDocument(doc, 'plan')
}

/** Makes the containers a document needs. Only the server calls it: clients never write defaults. */
export function prepareDocument(doc: Y.Doc, kind: DocumentKind): void {
  const missing = zonesOf[kind].filter((zone) => containerOf(doc, zone) === undefined)
  if (missing.length === 0) return
  const containers = doc.getMap(containersRoot)
  doc.transact(() => {
    for (const zone of missing) containers.set(zone, new Y.Map())
  })
}

/** Puts writes into the document in one transaction; undo and the journal know them by the origin. */
export function writeEntries(plan: PlanDoc, writes: readonly Write[], origin: unknown): void {
  plan.doc.transact(() => {
    for (const { zone, key, value } of writes) {
      const container = containerOf(plan.doc, zone)
      if (container === undefined) throw new Error(`the plan has no ${zone} yet`)
      if (value === undefined) container.delete(key)
      else container.set(key, value)
    }
  }, origin)
}

/** The rich text of a feature: a document root of its own, so that two people can write in it at once. */
export function briefOf(doc: Y.Doc, featureId: string): Y.XmlFragment {
  return doc.getXmlFragment(`${briefPrefix}${featureId}`)
}

/** The feature a root name is the brief of, or undefined when it is no brief. */
export function briefOwner(rootName: string): string | undefined {
  return rootName.startsWith(briefPrefix) ? rootName.slice(briefPrefix.length) : undefined
}

export function isContainersRoot(rootName: string): boolean {
  return rootName === containersRoot
}

/** The containers themselves, for observers, undo and compaction. */
export function containersOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(containersRoot)
}

export function containerOf(doc: Y.Doc, zone: string): Y.Map<unknown> | undefined {
  const container = containersOf(doc).get(zone)
  return container instanceof Y.Map ? container : undefined
}
