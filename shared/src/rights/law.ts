import type { ZoneRules } from '../document/key-rule.ts'
import { ruleAt } from '../document/key-rule.ts'
import { roles, type Role } from '../model/person.ts'
import type { ChangeKind, Condition, Grant, Right } from './right.ts'

/** Who changes something; both come from the session, never from a document. */
export interface Writer {
  readonly userId: string
  readonly role: Role
}

export interface EntryChange {
  readonly zone: string
  readonly key: string
  readonly kind: ChangeKind
  /** What is to stand there; undefined when it is removed. */
  readonly value: unknown
}

export type Unlawful =
  /** No such key, or not such a value: a sentence that names it. */
  | { readonly kind: 'grammar'; readonly reason: string }
  /** Others may; with nobody in the list only the server does. */
  | { readonly kind: 'rights'; readonly reason: string; readonly allowed: readonly Role[] }

/** What a document holds under a key of the zone. */
export type ReadEntry = (zone: string, key: string) => unknown

/** What may stand in a document and who may change it: the one answer that gate, commands and screens share. */
export interface Law {
  readonly judge: (writer: Writer, change: EntryChange, read: ReadEntry) => Unlawful | undefined
}

/** A row of the table, laid out for asking. */
interface Row extends Omit<Right, 'key'> {
  readonly key: readonly (string | ReadonlySet<string>)[]
}

const conditions: Readonly<Record<Condition, (read: ReadEntry) => boolean>> = {
  'viewers-comment': (read) => read('settings', 'setting/viewersComment') === true,
}

/** The law of a kind of document: what may stand in it, and the table of who may change it. */
export function createLaw(rules: ZoneRules, table: readonly Right[]): Law {
  const rows = byZone(table)
  return {
    judge(writer, { zone, key, kind: change, value }, read) {
      const segments = key.split('/')
      const rule = ruleAt(rules, zone, segments)
      if (rule === undefined) return { kind: 'grammar', reason: `${zone.slice(0, 40)} has no key ${key.slice(0, 120)}` }
      const fault = value === undefined ? undefined : rule(value)
      if (fault !== undefined) return { kind: 'grammar', reason: `${key} ${fault}` }
      const ofZone = rows.get(zone) ?? []
      const asked = { writer, change, segments, read }
      for (const row of ofZone) if (matches(row, segments) && isOwn(row, asked) && grants(row, asked)) return undefined
      const named = ofZone.filter((row) => matches(row, segments))
      const allowed = roles.filter((role) => named.some((row) => row[change].some((grant) => roleOf(grant) === role)))
      return { kind: 'rights', reason: `${writer.role} may not ${change} ${key}`, allowed }
    },
  }
}

interface Asked {
  readonly writer: Writer
  readonly change: ChangeKind
  readonly segments: readonly string[]
  readonly read: ReadEntry
}

function byZone(table: readonly Right[]): ReadonlyMap<string, readonly Row[]> {
  return new Map(table.map(({ zone }) => [zone, table.filter((right) => right.zone === zone).map(laidOut)]))
}

function laidOut(right: Right): Row {
  return { ...right, key: right.key.map((part) => (typeof part === 'string' ? part : new Set(part))) }
}

function matches({ key }: Row, segments: readonly string[]): boolean {
  if (key.length !== segments.length) return false
  return key.every((part, index) => {
    const segment = segments[index] ?? ''
    return typeof part === 'string' ? part === '*' || part === '$own' || part === segment : part.has(segment)
  })
}

/** Whether the id in the key that must be the writer's own is. */
function isOwn({ key }: Row, { writer, segments }: Asked): boolean {
  return key.every((part, index) => part !== '$own' || segments[index] === writer.userId)
}

function grants(row: Row, { writer, change, read }: Asked): boolean {
  return row[change].some((grant) => roleOf(grant) === writer.role && (typeof grant === 'string' || conditions[grant.when](read)))
}

function roleOf(grant: Grant): Role {
  return typeof grant === 'string' ? grant : grant.role
}
