import * as Y from 'yjs'
import type { Allow, Verdict } from '../verdict.ts'
import type { Member } from './board-grammar.ts'
import { containers } from './board-grammar.ts'
import type { Board } from './board.ts'
import { ask, compact, createBoard, keep } from './board.ts'
import type { Dice } from './dice.ts'
import { createDice } from './dice.ts'
import { briefEdit, honestEdit, lastingEdit, planEdit } from './honest-edits.ts'
import type { Attacker } from './malice.ts'
import { malice } from './malice.ts'
import { oracle } from './oracle.ts'
import { caption, picture } from './picture.ts'

/** What a run came to. Every list must stay empty; the counts show that the run was not idle. */
export interface Tally {
  readonly falseAllows: string[]
  readonly falseDenials: string[]
  readonly diverged: string[]
  honest: number
  deferred: number
  denied: number
  stripped: number
  malicious: number
  admitted: number
  stricter: number
  lapsed: number
  compactions: number
}

export function emptyTally(): Tally {
  const counts = { honest: 0, deferred: 0, denied: 0, stripped: 0, malicious: 0, admitted: 0, stricter: 0, lapsed: 0, compactions: 0 }
  return { falseAllows: [], falseDenials: [], diverged: [], ...counts }
}

type Message =
  | { readonly kind: 'ask'; readonly known: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly answers: boolean }

interface Client {
  readonly member: Member
  doc: Y.Doc
  undo: readonly Y.UndoManager[]
  online: boolean
  subscribed: boolean
  /** Whether the client has still to answer the server's question. */
  awaited: boolean
  inbox: Message[]
  outbox: Message[]
}

interface World {
  readonly seed: number
  readonly dice: Dice
  readonly board: Board
  readonly clients: readonly Client[]
  readonly attackers: readonly Attacker[]
  readonly seen: Uint8Array[]
  readonly tally: Tally
}

const cast: readonly Member[] = [
  { userId: 'olga', role: 'owner' },
  { userId: 'pat', role: 'product' },
  { userId: 'pat', role: 'product' },
  { userId: 'pam', role: 'product' },
  { userId: 'sam', role: 'sales' },
  { userId: 'sam', role: 'sales' },
  { userId: 'sue', role: 'sales' },
  { userId: 'vic', role: 'viewer' },
]

/** Plays one world: clients edit, go offline, reload and undo, the server compacts, attackers send; then all come to rest. */
export function play({ seed, steps, tally }: { readonly seed: number; readonly steps: number; readonly tally: Tally }): void {
  const dice = createDice(seed)
  const clientId = (): number => dice.below(4_294_967_295)
  const attackers = [
    { userId: 'sam', role: 'sales' },
    { userId: 'vic', role: 'viewer' },
    { userId: 'eve', role: 'sales' },
    { userId: 'dan', role: 'sales' },
    { userId: 'pat', role: 'product' },
  ] as const
  const world: World = {
    seed,
    dice,
    board: createBoard(clientId()),
    clients: cast.map((member) => ({
      member,
      doc: new Y.Doc(),
      undo: [],
      online: true,
      subscribed: false,
      awaited: false,
      inbox: [],
      outbox: [],
    })),
    attackers: attackers.map((member) => ({ member, clientId: clientId() })),
    seen: [],
    tally,
  }
  world.board.doc.on('update', (update: Uint8Array, origin: unknown) => spread(world, update, origin))
  for (const client of world.clients) {
    open(world, client, undefined)
    connect(client)
  }
  for (let i = 0; i < steps; i++) step(world)
  settle(world)
}

function spread({ clients, seen, dice }: World, update: Uint8Array, origin: unknown): void {
  if (seen.length < 60) seen.push(update)
  else seen[dice.below(60)] = update
  for (const client of clients) if (client.subscribed && client !== origin) client.inbox.push({ kind: 'update', update, answers: false })
}

function step(world: World): void {
  const { dice, clients } = world
  const client = dice.pickAny(clients)
  if (client === undefined) return
  const turn = dice.fraction()
  if (turn < 0.3) act(world, client)
  else if (turn < 0.75) deliver(world, client)
  else if (turn < 0.8) toggle(client)
  else if (turn < 0.82) reload(world, client)
  else if (turn < 0.825) {
    world.tally.compactions += 1
    compact(world.board.doc, dice.pick(containers))
  } else attack(world)
}

function open(world: World, client: Client, state: Uint8Array | undefined): void {
  client.doc.destroy()
  const doc = new Y.Doc()
  doc.clientID = world.dice.below(4_294_967_295)
  if (state !== undefined) Y.applyUpdate(doc, state, 'net')
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    // oxlint-disable-next-line no-underscore-dangle -- only the server cleans up marks, and Yjs offers no other switch
    transaction._needFormattingCleanup = false
  })
  const settings = { captureTimeout: 0, trackedOrigins: new Set(['local']) }
  const briefs = ['f1', 'f2', 'f3', 'f4'].map((id) => doc.getXmlFragment(`brief:${id}`))
  client.doc = doc
  client.undo = [new Y.UndoManager([doc.getMap('meta')], settings), new Y.UndoManager(briefs, settings)]
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'net' && client.online) client.outbox.push({ kind: 'update', update, answers: false })
  })
}

function connect(client: Client): void {
  client.online = true
  client.outbox.push({ kind: 'ask', known: Y.encodeStateVector(client.doc) })
}

function toggle(client: Client): void {
  if (client.online) disconnect(client)
  else connect(client)
}

function disconnect(client: Client): void {
  Object.assign(client, { online: false, subscribed: false, awaited: false, inbox: [], outbox: [] })
}

function reload(world: World, client: Client): void {
  const wasOnline = client.online
  disconnect(client)
  open(world, client, Y.encodeStateAsUpdate(client.doc))
  if (wasOnline) connect(client)
}

function act(world: World, client: Client): void {
  const { dice } = world
  const hand = { doc: client.doc, me: client.member.userId, dice }
  if (client.member.role === 'viewer') return
  if (dice.chance(0.12)) dice.pickAny(client.undo)?.undo()
  else if (dice.chance(0.06)) dice.pickAny(client.undo)?.redo()
  else if (dice.chance(0.1)) client.doc.transact(() => lastingEdit(hand, client.member), 'lasting')
  else {
    const edits = dice.chance(0.2) ? 1 + dice.below(5) : 1
    client.doc.transact(() => {
      for (let i = 0; i < edits; i++) honestEdit(hand, client.member)
    }, 'local')
  }
}

function deliver(world: World, client: Client): void {
  const fromServer = client.inbox.length > 0 && (client.outbox.length === 0 || world.dice.chance(0.5))
  const message = fromServer ? client.inbox.shift() : client.outbox.shift()
  if (message === undefined) return
  if (!fromServer) receive(world, client, message)
  else if (message.kind === 'update') Y.applyUpdate(client.doc, message.update, 'net')
  else client.outbox.push({ kind: 'update', update: Y.encodeStateAsUpdate(client.doc, message.known), answers: true })
}

function receive(world: World, client: Client, message: Message): void {
  const { board, tally } = world
  if (message.kind === 'ask') {
    client.subscribed = true
    client.awaited = true
    client.inbox.push({ kind: 'update', update: Y.encodeStateAsUpdate(board.doc, message.known), answers: true })
    client.inbox.push({ kind: 'ask', known: Y.encodeStateVector(board.doc) })
    return
  }
  tally.honest += 1
  if (message.answers) client.awaited = false
  const verdict = ask(board, client.member, message.update)
  if (verdict.kind === 'allow') return accept(world, client, { verdict, sent: message.update })
  if (verdict.kind === 'defer' && !message.answers) {
    tally.deferred += 1
    if (!client.awaited) client.inbox.push({ kind: 'ask', known: Y.encodeStateVector(board.doc) })
    client.awaited = true
    return
  }
  tally.denied += 1
  const { why } = oracle(board, client.member, message.update)
  if (why === undefined) tally.falseDenials.push(report(world, `${client.member.userId} ${JSON.stringify(verdict)}`, message.update))
  disconnect(client)
  open(world, client, undefined)
  connect(client)
}

function accept(world: World, client: Client, { verdict, sent }: { readonly verdict: Allow; readonly sent: Uint8Array }): void {
  const { tally, dice } = world
  if (verdict.update.length < sent.length) tally.stripped += 1
  tally.lapsed += verdict.lapsed
  if (dice.chance(0.25)) examine(world, client.member, { verdict, from: 'honest' })
  apply(world, { member: client.member, verdict, origin: client })
}

function examine(world: World, member: Member, { verdict, from }: { readonly verdict: Allow; readonly from: string }): void {
  const { why, changed } = oracle(world.board, member, verdict.update)
  const named = new Set(verdict.writes.map((write) => (write.kind === 'entry' ? `${write.container}/${write.key}` : write.root)))
  const unnamed = changed.find((name) => !named.has(name))
  const fault =
    why ?? (unnamed === undefined ? undefined : `unreported ${unnamed}`) ?? (verdict.idle && changed.length > 0 ? 'not idle' : undefined)
  if (fault !== undefined) world.tally.falseAllows.push(report(world, `${from} ${member.userId} ${fault}`, verdict.update))
}

function apply(
  world: World,
  { member, verdict, origin }: { readonly member: Member; readonly verdict: Allow; readonly origin?: unknown },
): void {
  keep(world.board, { principal: member, allowed: verdict, origin })
  const { pendingStructs, pendingDs } = world.board.doc.store
  if (pendingStructs !== null || pendingDs !== null) world.tally.falseAllows.push(report(world, 'pending after allow', verdict.update))
}

function attack(world: World): void {
  const { dice, board, tally } = world
  const attacker = dice.pickAny(world.attackers)
  if (attacker === undefined) return
  if (attacker.member.userId === 'dan' && dice.chance(0.1)) return serveAsEditor(world, attacker)
  const attempt = malice({ board, attacker, dice, seen: world.seen })
  if (attempt === undefined) return
  tally.malicious += 1
  const before = dice.chance(0.05) ? Y.encodeStateAsUpdate(board.doc) : undefined
  const roots = board.doc.share.size
  const verdict: Verdict = ask(board, attacker.member, attempt.update)
  const untouched = before === undefined || Buffer.from(before).equals(Y.encodeStateAsUpdate(board.doc))
  if (!untouched || board.doc.share.size !== roots)
    tally.falseAllows.push(report(world, `${attempt.how} changed the document`, attempt.update))
  if (verdict.kind === 'allow') {
    tally.admitted += 1
    examine(world, attacker.member, { verdict, from: attempt.how })
    apply(world, { member: attacker.member, verdict })
  } else if (attempt.how !== 'bytes' && oracle(board, attacker.member, attempt.update).why === undefined) tally.stricter += 1
}

/** Dan edits the plan lawfully and keeps his client id when he loses the right. */
function serveAsEditor({ board, dice }: World, { clientId }: Attacker): void {
  const member: Member = { userId: 'dan', role: 'product' }
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc))
  copy.clientID = clientId
  const known = Y.encodeStateVector(copy)
  const hand = { doc: copy, me: 'dan', dice }
  copy.transact(() => (dice.chance(0.5) ? planEdit(hand) : briefEdit(hand)))
  const verdict = ask(board, member, Y.encodeStateAsUpdate(copy, known))
  if (verdict.kind === 'allow') keep(board, { principal: member, allowed: verdict })
}

function settle(world: World): void {
  for (const client of world.clients) if (!client.online) connect(client)
  for (let busy = true; busy;) {
    busy = false
    for (const client of world.clients)
      while (client.inbox.length + client.outbox.length > 0) {
        busy = true
        deliver(world, client)
      }
  }
  const server = caption(picture(world.board.doc))
  for (const { member, doc } of world.clients)
    if (caption(picture(doc)) !== server) world.tally.diverged.push(`seed ${world.seed}: ${member.userId}`)
}

function report({ seed }: World, what: string, update: Uint8Array): string {
  return `seed ${seed}: ${what} ${Buffer.from(update).toString('hex').slice(0, 400)}`
}
