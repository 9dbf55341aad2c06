import * as Y from 'yjs'
import type { DocumentKind } from '../model/document-kind.ts'
import { zonesOf, type Write } from './zone.ts'

/** Reads the entries of a document without knowing how they are kept. */
export interface DocReader<Z extends string> {
  readonly get: (zone: Z, key: string) => unknown
  readonly keys: (zone: Z) => Iterable<string>
}

/** A document that changes under whoever reads it. */
export interface LiveDoc<Z extends string> extends DocReader<Z> {
  readonly doc: Y.Doc
  readonly zones: readonly Z[]
  /** False until the server's containers have arrived. */
  readonly isReady: () => boolean
}

const containersRoot = 'meta'

export function openLiveDoc<Z extends string>(doc: Y.Doc, zones: readonly Z[]): LiveDoc<Z> {
  return {
    doc,
    zones,
    isReady: () => zones.every((zone) => containerOf(doc, zone) !== undefined),
    get: (zone, key) => containerOf(doc, zone)?.get(key),
    keys: (zone) => containerOf(doc, zone)?.keys() ?? [],
  }
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
export function writeEntries(live: { readonly doc: Y.Doc }, writes: readonly Write<string>[], origin: unknown): void {
  live.doc.transact(() => {
    for (const { zone, key, value } of writes) {
      const container = containerOf(live.doc, zone)
      if (container === undefined) throw new Error(`the document has no ${zone} yet`)
      if (value === undefined) container.delete(key)
      else container.set(key, value)
    }
  }, origin)
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
