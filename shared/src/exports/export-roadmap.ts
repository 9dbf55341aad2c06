import type { Instant } from '../base/instant.ts'
import { readBriefContent } from '../document/brief-content.ts'
import { containerOf } from '../document/live-doc.ts'
import { briefOwner } from '../document/plan-doc.ts'
import { zonesOf } from '../document/zone.ts'
import type { DocumentKind } from '../model/document-kind.ts'
import type * as Y from 'yjs'
import { partsOf } from './rich-text-parts.ts'
import type { RichPart } from './rich-text.ts'
import { roadmapFormat, type Entries, type RoadmapFile } from './roadmap-file.ts'

export interface ExportedRoadmap extends Pick<RoadmapFile, 'name' | 'people'> {
  readonly plan: Y.Doc
  /** Null where whoever asks does not see it. */
  readonly sales: Y.Doc | null
  readonly at: Instant
}

/** Everything a roadmap holds, ready to be written as JSON. */
export function exportRoadmap({ name, people, plan, sales, at }: ExportedRoadmap): RoadmapFile {
  return {
    format: roadmapFormat,
    version: 1,
    name,
    exportedAt: at,
    people,
    plan: { ...entriesOf(plan, 'plan'), briefs: briefsOf(plan) },
    ...(sales === null ? {} : { sales: entriesOf(sales, 'sales') }),
  }
}

/** Sorted, so that the same roadmap makes the same file. */
function entriesOf(doc: Y.Doc, kind: DocumentKind): Entries {
  const zones = zonesOf[kind].map((zone) => {
    const entries = [...(containerOf(doc, zone)?.entries() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    return [zone, Object.fromEntries(entries)] as const
  })
  return { zones: Object.fromEntries(zones) }
}

function briefsOf(doc: Y.Doc): Readonly<Record<string, readonly RichPart[]>> {
  const found: [string, readonly RichPart[]][] = []
  for (const root of [...doc.share.keys()].sort()) {
    const featureId = briefOwner(root)
    const parts = featureId === undefined ? [] : partsOf(readBriefContent(doc.getXmlFragment(root)))
    if (featureId !== undefined && parts.length > 0) found.push([featureId, parts])
  }
  return Object.fromEntries(found)
}
