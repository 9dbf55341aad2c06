import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import { containerOf, prepareDocument } from '@parley/shared/document/live-doc.ts'
import { briefOf, openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { roles, type Role } from '@parley/shared/model/person.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { project } from '@parley/shared/projection/project.ts'
import { randomSalesCommand } from '@parley/shared/testing/random-sales-command.ts'
import { randomCommand } from '@parley/shared/testing/random-command.ts'
import * as Y from 'yjs'
import { inspect } from '../gate/inspect.ts'
import type { Verdict } from '../gate/verdict.ts'
import { compactZone } from './compact-zones.ts'
import { createDocumentGrammar } from './document-grammar.ts'
import { changesIn, stampsFor, writeStamps } from './stamp-changes.ts'
import { copyOf, entriesOf, wrongsOf } from './table-oracle.spec.ts'

export interface Tally {
  honest: number
  deferred: number
  denied: number
  malicious: number
  passed: number
  demotions: number
  readonly wrong: string[]
}

interface Person {
  readonly userId: UserId
  role: Role
  doc: Y.Doc
  undo: Y.UndoManager
  isOffline: boolean
  /** Demoted since it last had the server's document: what it holds may rightly be refused. */
  isDemoted: boolean
}

const at = instantAt(1_700_000_000_000)
const attempts: readonly (readonly [zone: string, key: string, value: unknown])[] = [
  ['features', 'feature/f1/horizon', 'now'],
  ['features', 'feature/f1/key', 'RM-9'],
  ['features', 'feature/f2/estimate.reach', 7],
  ['features', 'feature/f2/estimate.reach', 'many'],
  ['features', 'feature/__proto__/title', 'x'],
  ['goals', 'objective/o1/title', 'Win'],
  ['comments', 'comment/f1/owner-1/c1', { threadId: null, body: 'Mine?', mentions: [], at, editedAt: null }],
  ['comments', 'comment/f1/sales-1/c1', { threadId: null, body: 'Mine?', mentions: [], at, editedAt: null }],
  ['comments', 'reaction/f1/c1/product-1/heart', true],
  ['comments', 'resolution/f1/c1', { by: 'owner-1', at }],
  ['settings', 'setting/viewersComment', true],
  ['settings', 'setting/method', 'ice'],
  ['stamps', 'comment/f1/sales-1/c1', { by: 'owner-1', at, editedAt: null }],
  ['requests', 'request/sales-1/r1/text', 'They ask'],
  ['requests', 'request/sales-1/r1/triage', 'linked'],
  ['requests', 'request/product-1/r1/text', 'They ask'],
  ['promises', 'promise/sales-1/p1/statement', 'By June'],
  ['promises', 'promise/sales-1/p1/approval', 'approved'],
  ['companies', 'company/acme/arr', 4_800_000],
  ['calls', 'call/sales-1/k1/title', 'Acme'],
  ['nowhere', 'feature/f1/title', 'x'],
]

/** People of every role with replicas of one document, a server that judges what they send, and some who do not play fair. */
export function liveThrough(kind: DocumentKind, random: () => number, steps: number): Tally {
  const server = new Y.Doc()
  server.clientID = 7
  prepareDocument(server, kind)
  const grammar = createDocumentGrammar(kind, server)
  const owners = new Map<number, string>()
  const tally: Tally = { honest: 0, deferred: 0, denied: 0, malicious: 0, passed: 0, demotions: 0, wrong: [] }
  const members = kind === 'plan' ? roles : roles.filter((role) => role !== 'viewer')
  const people = [...members, ...members].map((role, index) =>
    join(asId<UserId>(`${role}-${1 + Math.floor(index / members.length)}`), role),
  )
  let ids = 0
  const newId = (): string => `id${(ids += 1)}`
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

  /** Ids decide who wins, so they come from the seed as everything else does. */
  function numbered(doc: Y.Doc): Y.Doc {
    doc.clientID = 1 + Math.floor(random() * 0xffff_fffe)
    return doc
  }
  function replica(): Y.Doc {
    return numbered(copyOf(server))
  }
  function join(userId: UserId, role: Role): Person {
    const doc = replica()
    return { userId, role, doc, undo: undoOf(doc), isOffline: false, isDemoted: false }
  }
  function undoOf(doc: Y.Doc): Y.UndoManager {
    const scope = zonesOf[kind].map((zone) => containerOf(doc, zone)).filter((container) => container !== undefined)
    return new Y.UndoManager(scope, { doc, trackedOrigins: new Set(['me']), captureTimeout: 0 })
  }
  function judge({ userId, role }: Person, update: Uint8Array): Verdict {
    const principal = { userId, role, name: userId, canWrite: true, isSeen: true }
    return inspect(server, update, { principal, grammar, owner: (client) => owners.get(client) })
  }
  /** Takes what the gate lets pass, as a room does; everything the oracle finds wrong in it is noted. */
  function take(person: Person, verdict: Verdict, isChecked: boolean): void {
    if (verdict.kind !== 'allow' || verdict.idle) return
    if (isChecked) tally.wrong.push(...wrongsOf(kind, server, verdict.update, person))
    for (const client of verdict.claims) owners.set(client, person.userId)
    Y.applyUpdate(server, verdict.update)
    writeStamps(server, stampsFor(server, changesIn(verdict, person.userId), 1_700_000_000_000))
    const state = Y.encodeStateAsUpdate(server)
    for (const other of people) if (!other.isOffline) Y.applyUpdate(other.doc, state, 'net')
  }
  function send(person: Person): void {
    const verdict = judge(person, Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server)))
    tally.honest += 1
    if (verdict.kind === 'defer') tally.deferred += 1
    if (verdict.kind === 'deny') {
      tally.denied += 1
      if (!person.isDemoted && !isSilenced(person))
        tally.wrong.push(`an honest ${person.role} was denied: ${verdict.reason} ${verdict.detail}`)
      reset(person)
      return
    }
    take(person, verdict, random() < 0.15)
    // Who hears of a new role forgets how to take back what was done under the old one.
    if (person.isDemoted) person.undo = undoOf(person.doc)
    person.isDemoted = false
  }
  /** An owner took back that viewers comment while this one had comments under way. */
  function isSilenced({ role }: Person): boolean {
    return role === 'viewer' && containerOf(server, 'settings')?.get('setting/viewersComment') !== true
  }
  function reset(person: Person): void {
    person.doc = replica()
    person.undo = undoOf(person.doc)
    person.isDemoted = false
  }
  function edit(person: Person): void {
    const { doc, userId, role } = person
    if (random() < 0.15) {
      if (random() < 0.6) person.undo.undo()
      else person.undo.redo()
      return
    }
    if (kind === 'sales') {
      const sales = openSales(doc)
      const command = randomSalesCommand(projectSales(sales), { random, newId, actor: userId })
      applySalesCommands(sales, [command], { actor: userId, role, clock: () => 1_700_000_000_000, random, origin: 'me' })
      return
    }
    if ((role === 'owner' || role === 'product') && random() < 0.2) {
      doc.transact(() => writeBrief(doc), 'me')
      return
    }
    const plan = openPlan(doc)
    const command = randomCommand(project(plan), { random, newId })
    if (command === undefined) return
    const isTakeDown =
      command.kind === 'delete-comment' && plan.get('comments', keys.comment(command.featureId, userId, command.commentId)) === undefined
    applyCommand(plan, command, { actor: userId, role, clock: () => 1_700_000_000_000, random, origin: isTakeDown ? 'final' : 'me' })
  }
  function writeBrief(doc: Y.Doc): void {
    const brief = briefOf(doc, pick(['f1', 'f2']))
    const first = brief.length > 0 ? brief.get(0) : undefined
    if (first instanceof Y.XmlElement && random() < 0.6) {
      const text = first.length > 0 ? first.get(0) : undefined
      if (text instanceof Y.XmlText) {
        if (random() < 0.5) text.insert(Math.floor(random() * (text.length + 1)), 'words ')
        else if (text.length > 2) text.format(0, 2, random() < 0.5 ? { bold: true } : { link: { href: 'https://example.com' } })
        else brief.delete(0, 1)
      }
      return
    }
    const item = new Y.XmlElement('paragraph')
    item.insert(0, [new Y.XmlText('A paragraph')])
    if (random() < 0.5) return brief.insert(0, [item])
    const list = new Y.XmlElement('bulletList')
    const entry = new Y.XmlElement('listItem')
    entry.insert(0, [item])
    list.insert(0, [entry])
    brief.insert(brief.length, [list])
  }
  function attack(person: Person): void {
    const doc = replica()
    const stranger = pick(people)
    // An id that was never used is known to nobody but its page; one shown in presence is spoken for.
    if (random() < 0.1 && stranger.userId !== person.userId && owners.has(stranger.doc.clientID)) doc.clientID = stranger.doc.clientID
    const before = Y.encodeStateVector(doc)
    const sent: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => sent.push(update))
    doc.transact(() => misbehave(doc))
    const update = sent.length === 1 && sent[0] !== undefined ? sent[0] : Y.encodeStateAsUpdate(doc, before)
    tally.malicious += 1
    const verdict = judge(person, update)
    if (verdict.kind === 'allow' && !verdict.idle) tally.passed += 1
    take(person, verdict, true)
  }
  function misbehave(doc: Y.Doc): void {
    for (let count = 1 + Math.floor(random() * 2); count > 0; count -= 1) {
      const roll = random()
      const [zone, key, value] = pick(attempts)
      const container = containerOf(doc, zone)
      if (roll < 0.6) container?.set(key, value)
      else if (roll < 0.75) container?.delete(pick([key, ...(container.size > 0 ? [...container.keys()] : [])]))
      else if (roll < 0.85) briefOf(doc, 'f1').insert(0, [new Y.XmlElement(pick(['paragraph', 'script']))])
      else if (roll < 0.95) doc.getMap('meta').set(zone, new Y.Map())
      else doc.getMap('elsewhere').set('a', 1)
    }
  }
  function reload(person: Person): void {
    const state = Y.encodeStateAsUpdate(person.doc)
    const leased = person.doc.clientID
    const fresh = numbered(new Y.Doc())
    Y.applyUpdate(fresh, state)
    // With the server's document at hand a page goes on under the id of the one before it.
    if (!person.isOffline && random() < 0.7) fresh.clientID = leased
    person.doc = fresh
    person.undo = undoOf(fresh)
  }
  function demote(person: Person): void {
    person.role = pick(members)
    person.isDemoted = true
    tally.demotions += 1
  }

  for (let step = 0; step < steps; step += 1) {
    const person = pick(people)
    const roll = random()
    if (roll < 0.2) attack(person)
    else if (roll < 0.24) person.isOffline = !person.isOffline
    else if (roll < 0.27) reload(person)
    else if (roll < 0.28) demote(person)
    else if (roll < 0.29) compactZone(server, pick(zonesOf[kind]))
    else edit(person)
    if (person.isOffline) continue
    send(person)
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server), 'net')
  }
  for (const person of people) {
    person.isOffline = false
    send(person)
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server), 'net')
  }
  const all = JSON.stringify([...entriesOf(server, kind)])
  for (const { doc, userId } of people) {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'net')
    if (JSON.stringify([...entriesOf(doc, kind)]) !== all) tally.wrong.push(`${userId} sees another document`)
  }
  return tally
}
