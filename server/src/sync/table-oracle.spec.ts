import { planRules } from '@parley/shared/document/grammar.ts'
import { ruleIn } from '@parley/shared/document/key-rule.ts'
import { salesRules } from '@parley/shared/document/sales-grammar.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { planRights } from '@parley/shared/rights/plan-rights.ts'
import type { Right } from '@parley/shared/rights/right.ts'
import { salesRights } from '@parley/shared/rights/sales-rights.ts'
import * as Y from 'yjs'

interface Writer {
  readonly userId: string
  readonly role: Role
}

type Entries = ReadonlyMap<string, unknown>

/**
 * What the rights table says of an update, read naively: applied to a copy, entry by entry, before and after. It shares nothing
 * with the gate but the table.
 */
export function wrongsOf(kind: DocumentKind, server: Y.Doc, update: Uint8Array, writer: Writer): readonly string[] {
  const copy = copyOf(server)
  const before = entriesOf(copy, kind)
  const roots = rootsOf(copy)
  const briefs = briefsOf(copy)
  Y.applyUpdate(copy, update)
  const after = entriesOf(copy, kind)
  const isEditor = writer.role === 'owner' || writer.role === 'product'
  const isPending = copy.store.pendingStructs !== null || copy.store.pendingDs !== null
  const hasNewRoot = rootsOf(copy).some((root) => !roots.includes(root) && !root.startsWith('brief:'))
  const isOtherReloaded = JSON.stringify([...entriesOf(copyOf(copy), kind)]) !== JSON.stringify([...after])
  return [
    ...entryWrongs(kind, { before, after }, writer),
    ...(isPending ? ['something is pending'] : []),
    ...(!isEditor && briefsOf(copy) !== briefs ? [`${writer.role} wrote a brief`] : []),
    ...(hasNewRoot ? ['a new root'] : []),
    ...(isOtherReloaded ? ['it reads otherwise after a reload'] : []),
  ]
}

function entryWrongs(
  kind: DocumentKind,
  { before, after }: { readonly before: Entries; readonly after: Entries },
  writer: Writer,
): readonly string[] {
  const viewersComment = before.get('settings setting/viewersComment') === true
  const places = [...new Set([...before.keys(), ...after.keys()])]
  return places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const [zone = '', key = ''] = place.split(' ')
    const change = is === undefined ? 'delete' : was === undefined ? 'create' : 'update'
    const isLawful =
      isValue(kind, place, is) && tables[kind].some((right) => grants(right, { zone, key, change, viewersComment, ...writer }))
    return isLawful ? [] : [`${writer.role} ${change} ${place}`]
  })
}

const tables: Readonly<Record<DocumentKind, readonly Right[]>> = { plan: planRights, sales: salesRights }

function isValue(kind: DocumentKind, place: string, value: unknown): boolean {
  const [zone = '', key = ''] = place.split(' ')
  const rule = ruleIn(kind === 'plan' ? planRules : salesRules, zone, key)
  return rule !== undefined && (value === undefined || rule(value) === undefined)
}

interface Asked extends Writer {
  readonly zone: string
  readonly key: string
  readonly change: 'create' | 'update' | 'delete'
  readonly viewersComment: boolean
}

function grants(right: Right, { zone, key, change, userId, role, viewersComment }: Asked): boolean {
  const segments = key.split('/')
  if (right.zone !== zone || right.key.length !== segments.length) return false
  const fits = right.key.every((part, index) => {
    const segment = segments[index] ?? ''
    if (typeof part !== 'string') return part.includes(segment)
    return part === '*' || part === segment || (part === '$own' && segment === userId)
  })
  const isHeld = right[change].some((grant) => (typeof grant === 'string' ? grant === role : grant.role === role && viewersComment))
  return fits && isHeld
}

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

export function entriesOf(doc: Y.Doc, kind: DocumentKind): Entries {
  const entries = new Map<string, unknown>()
  for (const zone of zonesOf[kind]) {
    const container = doc.getMap('meta').get(zone)
    if (container instanceof Y.Map) for (const key of [...container.keys()].sort()) entries.set(`${zone} ${key}`, container.get(key))
  }
  return entries
}

function rootsOf(doc: Y.Doc): readonly string[] {
  return [...doc.share.keys()]
}

function briefsOf(doc: Y.Doc): string {
  const texts = rootsOf(doc).filter((root) => root.startsWith('brief:'))
  return JSON.stringify(texts.map((root) => doc.getXmlFragment(root).toJSON()).filter((text) => text !== ''))
}
