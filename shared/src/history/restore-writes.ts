import { checkEntry } from '../document/grammar.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { Write, Zone } from '../document/zone.ts'
import type { Instant } from '../base/instant.ts'
import { entriesReader, type Entries } from './entries.ts'
import { isInScope, type EntityScope } from './entity-scope.ts'

export interface Restoring {
  readonly past: Entries
  readonly now: PlanReader
  /** What is restored; null for the whole plan. */
  readonly scope: Pick<EntityScope, 'prefixes'> | null
  readonly at: Instant
}

export interface Restoration {
  readonly writes: readonly Write[]
  /** What stays as it is, because this version of the program allows no such value any more. */
  readonly left: readonly string[]
}

/** What people say, what is derived and what only the server writes is none of a restoration. */
const restoredZones = ['features', 'goals', 'guidance', 'settings'] as const satisfies readonly Zone[]
const keptFields = /^feature\/[^/]+\/(?:key|createdAt|createdBy)$/
const keptSettings = /^setting\/(?:name|viewersComment)$/
const nameFields = ['title', 'name'] as const

/**
 * The writes that bring a plan, or one thing in it, to what it was. They are a change like any other, forward: what came into
 * being since then is marked as deleted, and keeps its id and its history.
 */
export function restoreWrites({ past, now, scope, at }: Restoring): Restoration {
  const then = entriesReader<Zone>(past, restoredZones)
  const writes: Write[] = []
  const left: string[] = []
  for (const zone of restoredZones) {
    const newcomers = new Set<string>()
    for (const key of differentKeys({ earlier: then, now, zone })) {
      if (!isRestored(key, scope)) continue
      const value = then.get(zone, key)
      const entity = entityOf(key)
      if (entity !== undefined && !exists(then, zone, entity)) newcomers.add(entity)
      else if (value !== undefined && checkEntry(zone, key, value) !== undefined) left.push(key)
      else writes.push({ zone, key, value })
    }
    const alive = [...newcomers].filter((entity) => exists(now, zone, entity) && now.get(zone, `${entity}/deletedAt`) === undefined)
    writes.push(...alive.map((entity) => ({ zone, key: `${entity}/deletedAt`, value: at })))
  }
  return { writes, left }
}

interface Compared {
  readonly earlier: PlanReader
  readonly now: PlanReader
  readonly zone: Zone
}

function differentKeys({ earlier, now, zone }: Compared): readonly string[] {
  const keys = new Set([...earlier.keys(zone), ...now.keys(zone)])
  return [...keys].filter((key) => JSON.stringify(earlier.get(zone, key)) !== JSON.stringify(now.get(zone, key)))
}

function isRestored(key: string, scope: Restoring['scope']): boolean {
  return !keptFields.test(key) && !keptSettings.test(key) && (scope === null || isInScope(scope, key))
}

/** `feature/<id>` of `feature/<id>/<field>`; undefined where one entry is all there is. */
function entityOf(key: string): string | undefined {
  const [kind = '', id, field] = key.split('/')
  return field === undefined || kind === 'link' || kind === 'guidance' ? undefined : `${kind}/${id}`
}

function exists(reader: PlanReader, zone: Zone, entity: string): boolean {
  return nameFields.some((field) => reader.get(zone, `${entity}/${field}`) !== undefined)
}
