import { readBriefContent } from '@parley/shared/document/brief-content.ts'
import { copyDocument } from '@parley/shared/document/copy-document.ts'
import { openLiveDoc } from '@parley/shared/document/live-doc.ts'
import { briefOf } from '@parley/shared/document/plan-doc.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import { entriesOf } from '@parley/shared/history/entries.ts'
import { isInScope, type EntityScope } from '@parley/shared/history/entity-scope.ts'
import * as Y from 'yjs'
import type { LoadedDocument } from '../storage/storage.ts'
import { buildDocument } from '../sync/load-document.ts'

/** What is made of a document as it was. */
export type PastJob =
  /** Its entries, as JSON. */
  | { readonly kind: 'entries'; readonly loaded: LoadedDocument }
  /** The brief of a feature, as JSON. */
  | { readonly kind: 'brief'; readonly loaded: LoadedDocument; readonly featureId: string }
  /** The state of a new document that holds all but what is purged. */
  | { readonly kind: 'rewrite'; readonly loaded: LoadedDocument; readonly scope: EntityScope }

export function doPastJob(job: PastJob): Uint8Array<ArrayBuffer> {
  const { doc, kind, damage } = buildDocument(job.loaded)
  if (damage !== null) throw new Error(`what is kept of ${job.loaded.id} does not fit together at update ${damage.seq}: ${damage.reason}`)
  try {
    switch (job.kind) {
      case 'entries':
        return jsonBytes(entriesOf(openLiveDoc(doc, zonesOf[kind])))
      case 'brief':
        return jsonBytes(readBriefContent(briefOf(doc, job.featureId)))
      case 'rewrite':
        return Uint8Array.from(rewritten(doc, kind, job.scope))
      default:
        return unreachable(job)
    }
  } finally {
    doc.destroy()
  }
}

function rewritten(doc: Y.Doc, kind: LoadedDocument['kind'], scope: EntityScope): Uint8Array {
  const copy = copyDocument(doc, kind, {
    entry: (_zone, key) => !isInScope(scope, key),
    brief: (featureId) => !scope.briefs.includes(featureId),
  })
  const state = Y.encodeStateAsUpdate(copy)
  copy.destroy()
  return state
}

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}
