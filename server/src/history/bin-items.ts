import { containerOf } from '@parley/shared/document/live-doc.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type * as Y from 'yjs'

export interface BinItem {
  readonly entity: string
  readonly name: string
  /** The key of the mark that says it is deleted. */
  readonly markKey: string
  readonly at: string
}

const mark = '/deletedAt'
const names = ['title', 'name', 'text', 'statement'] as const

/** What stands in a document with the mark of being deleted, the last one first. */
export function binItemsIn(doc: Y.Doc, kind: DocumentKind): readonly BinItem[] {
  return zonesOf[kind]
    .flatMap((zone) => {
      const container = containerOf(doc, zone)
      if (container === undefined) return []
      return [...container.entries()].flatMap(([key, at]) => {
        const entity = key.slice(0, -mark.length)
        if (!key.endsWith(mark) || typeof at !== 'string') return []
        const name = names.map((field) => container.get(`${entity}/${field}`)).find((value) => typeof value === 'string')
        return typeof name === 'string' ? [{ entity, name, markKey: key, at }] : []
      })
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
