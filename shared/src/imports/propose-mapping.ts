import { criteria, criterionIds } from '../model/criterion.ts'
import type { ColumnMapping, Target } from './column-mapping.ts'
import type { ImportFormat, Table } from './table.ts'

/** The headers each target is known by. Where several columns would do, the earlier name wins. */
const names: readonly (readonly [Target, readonly string[]])[] = [
  ['title', ['title', 'summary', 'name', 'feature name', 'entity_name', 'card name', 'feature']],
  ['description', ['description', 'details', 'body', 'desc', 'feature description', 'card description']],
  ['status', ['status', 'state', 'feature status', 'status_name', 'list', 'list name']],
  ['horizon', ['horizon', 'now/next/later']],
  ['externalKey', ['issue key', 'feature reference #', 'entity_uuid', 'card id', 'key', 'id', 'url']],
  ['votes', ['votes', 'vote count']],
  ...criterionIds.map((id) => [id, [criteria[id].name.toLowerCase(), id.toLowerCase()]] as const),
]

/** Story points and the like are no person-days, so they are left for a person to map. */
const seconds: ReadonlySet<string> = new Set(['original estimate'])
const manyTags: ReadonlySet<string> = new Set(['labels', 'tags', 'feature tags'])

/** A first guess from the headers, for a person to look over; what it does not know is ignored. */
export function proposeMapping({ headers, format }: Pick<Table, 'headers' | 'format'>): ColumnMapping {
  const bare = headers.map(bareHeader)
  const mapping: Target[] = bare.map((header) => freeTarget(header, format))
  for (const [target, known] of names) {
    const name = known.find((one) => bare.some((header, index) => header === one && mapping[index] === 'ignored'))
    const column = bare.findIndex((header, index) => header === name && mapping[index] === 'ignored')
    if (column >= 0) mapping[column] = target
  }
  return mapping
}

/** Targets that several columns may have. Jira repeats `Labels`, one label each. */
function freeTarget(header: string, format: ImportFormat): Target {
  if (header === 'label' || (format === 'jira' && header === 'labels')) return 'tag'
  if (manyTags.has(header)) return 'tags'
  return format === 'jira' && seconds.has(header) ? 'effortSeconds' : 'ignored'
}

/** `Custom field (Reach)` and `Confidence (%)` are Reach and Confidence. */
function bareHeader(header: string): string {
  const lower = header.trim().toLowerCase()
  const inner = /^custom field \((.+)\)$/.exec(lower)?.[1] ?? lower
  return inner.replace(/\s*\(?%\)?$/, '').trim()
}
