import type * as Y from 'yjs'
import { openLiveDoc, type DocReader, type LiveDoc } from './live-doc.ts'
import { salesZones, type SalesZone } from './zone.ts'

export type SalesReader = DocReader<SalesZone>
export type SalesDoc = LiveDoc<SalesZone>

export function openSales(doc: Y.Doc): SalesDoc {
  return openLiveDoc(doc, salesZones)
}
