import * as Y from 'yjs'
import type { DocumentKind } from '../model/document-kind.ts'
import { readBriefContent, writeBriefContent } from './brief-content.ts'
import { containerOf, prepareDocument } from './live-doc.ts'
import { briefOf, briefOwner } from './plan-doc.ts'
import { zonesOf } from './zone.ts'

export interface Keeps {
  readonly entry: (zone: string, key: string) => boolean
  readonly brief: (featureId: string) => boolean
}

/**
 * A new document that holds what is kept of another one, and no trace of the rest: what a CRDT deletes leaves its structure
 * behind, and what it overwrites lives on in every peer, so forgetting takes a document of its own.
 */
export function copyDocument(doc: Y.Doc, kind: DocumentKind, keeps: Keeps): Y.Doc {
  const copy = new Y.Doc()
  prepareDocument(copy, kind)
  copy.transact(() => {
    for (const zone of zonesOf[kind]) {
      const target = containerOf(copy, zone)
      for (const [key, value] of containerOf(doc, zone)?.entries() ?? []) if (keeps.entry(zone, key)) target?.set(key, value)
    }
    for (const featureId of briefOwnersIn(doc))
      if (keeps.brief(featureId)) writeBriefContent(briefOf(copy, featureId), readBriefContent(briefOf(doc, featureId)), null)
  })
  return copy
}

function briefOwnersIn(doc: Y.Doc): readonly string[] {
  return [...doc.share.keys()].flatMap((root) => briefOwner(root) ?? [])
}
