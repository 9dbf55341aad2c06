import { containerOf, containersOf } from '@parley/shared/document/live-doc.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import * as Y from 'yjs'

/** Below this many tombstones a container is not worth exchanging. */
const fewTombstones = 2000
const tombstonesPerEntry = 3

/** The containers in which overwritten and removed values outweigh the living ones. Walks every struct of the document. */
export function overgrownZones(doc: Y.Doc, kind: DocumentKind): readonly string[] {
  const dead = new Map<unknown, number>()
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.deleted) dead.set(struct.parent, (dead.get(struct.parent) ?? 0) + struct.length)
    }
  }
  return zonesOf[kind].filter((zone) => {
    const container = containerOf(doc, zone)
    const tombstones = dead.get(container) ?? 0
    return container !== undefined && tombstones > Math.max(fewTombstones, tombstonesPerEntry * container.size)
  })
}

/**
 * Puts the living entries of a zone into a new container. What is left of the old one merges into a few bytes, because
 * everything below a deleted container is collected. Clients make edits that were on their way to the old one again.
 */
export function compactZone(doc: Y.Doc, zone: string): void {
  const old = containerOf(doc, zone)
  if (old === undefined) return
  const entries = [...old.entries()]
  doc.transact(() => {
    const fresh = new Y.Map<unknown>()
    containersOf(doc).set(zone, fresh)
    for (const [key, value] of entries) fresh.set(key, value)
  })
}
