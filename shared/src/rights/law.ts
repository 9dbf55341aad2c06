import type { ZoneRules } from '../document/key-rule.ts'
import { ruleIn } from '../document/key-rule.ts'
import type { ValueRule } from '../document/value-rule.ts'
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

/** A key that was looked up: its rule, and the rows of the table that name it, whoever writes. */
interface Known {
  readonly rule: ValueRule
  readonly rights: readonly KnownRight[]
}

interface KnownRight extends Pick<Right, ChangeKind> {
  /** The id in the key that must be the writer's own. */
  readonly own: string | undefined
}

const mostRemembered = 50_000
const conditions: Readonly<Record<Condition, (read: ReadEntry) => boolean>> = {
  'viewers-comment': (read) => read('settings', 'setting/viewersComment') === true,
}

/** The law of a kind of document. It remembers keys it has seen, since the same ones are written over and over. */
export function createLaw(rules: ZoneRules, table: readonly Right[]): Law {
  const remembered = new Map<string, Map<string, Known>>()

  function lookUp(zone: string, key: string): Known | undefined {
    const ofZone = remembered.get(zone)
    const known = ofZone?.get(key)
    if (known !== undefined) return known
    const rule = ruleIn(rules, zone, key)
    if (rule === undefined) return undefined
    const found = { rule, rights: rightsOver(table, zone, key) }
    if (ofZone === undefined || ofZone.size >= mostRemembered) remembered.set(zone, new Map([[key, found]]))
    else ofZone.set(key, found)
    return found
  }

  return {
    judge(writer, { zone, key, kind: change, value }, read) {
      const known = lookUp(zone, key)
      if (known === undefined) return { kind: 'grammar', reason: `${zone.slice(0, 40)} has no key ${key.slice(0, 120)}` }
      const fault = value === undefined ? undefined : known.rule(value)
      if (fault !== undefined) return { kind: 'grammar', reason: `${key} ${fault}` }
      for (const right of known.rights) if (grants(right, { writer, change, read })) return undefined
      const allowed = roles.filter((role) => known.rights.some((right) => right[change].some((grant) => roleOf(grant) === role)))
      return { kind: 'rights', reason: `${writer.role} may not ${change} ${key}`, allowed }
    },
  }
}

interface Asked {
  readonly writer: Writer
  readonly change: ChangeKind
  readonly read: ReadEntry
}

function grants({ own, ...right }: KnownRight, { writer, change, read }: Asked): boolean {
  if (own !== undefined && own !== writer.userId) return false
  return right[change].some((grant) => roleOf(grant) === writer.role && (typeof grant === 'string' || conditions[grant.when](read)))
}

function roleOf(grant: Grant): Role {
  return typeof grant === 'string' ? grant : grant.role
}

function rightsOver(table: readonly Right[], zone: string, key: string): readonly KnownRight[] {
  const segments = key.split('/')
  return table
    .filter((right) => right.zone === zone && matches(right.key, segments))
    .map((right) => ({ ...right, own: right.key.includes('$own') ? segments[right.key.indexOf('$own')] : undefined }))
}

function matches(pattern: Right['key'], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => {
      const segment = segments[index] ?? ''
      return typeof part === 'string' ? part === '*' || part === '$own' || part === segment : part.includes(segment)
    })
  )
}
