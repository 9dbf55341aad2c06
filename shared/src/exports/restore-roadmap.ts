import type * as Y from 'yjs'
import { writeBriefContent } from '../document/brief-content.ts'
import { writeEntries } from '../document/live-doc.ts'
import { briefOf } from '../document/plan-doc.ts'
import type { Entries, RoadmapFile } from './roadmap-file.ts'
import { nodesOf } from './rich-text-parts.ts'

/** Puts what a checked file holds into a plan that has its containers and nothing else, in one transaction. */
export function restorePlan(doc: Y.Doc, { plan }: RoadmapFile, origin: unknown): void {
  doc.transact(() => {
    restoreEntries(doc, plan, origin)
    for (const [featureId, parts] of Object.entries(plan.briefs)) writeBriefContent(briefOf(doc, featureId), nodesOf(parts), origin)
  }, origin)
}

/** The same for the sales document. */
export function restoreEntries(doc: Y.Doc, { zones }: Entries, origin: unknown): void {
  const writes = Object.entries(zones).flatMap(([zone, held]) => Object.entries(held).map(([key, value]) => ({ zone, key, value })))
  writeEntries({ doc }, writes, origin)
}
