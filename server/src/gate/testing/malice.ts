import * as Y from 'yjs'
import type { Member } from './board-grammar.ts'
import type { Board } from './board.ts'
import { container, edit, replica } from './board.ts'
import type { CraftedStruct, Pen } from './craft.ts'
import { createPen } from './craft.ts'
import type { Dice } from './dice.ts'
import { briefEdit, lastingEdit, planEdit, salesEdit } from './honest-edits.ts'

export interface Attacker {
  readonly member: Member
  readonly clientId: number
}

export interface Attempt {
  readonly how: string
  readonly update: Uint8Array
}

export interface Occasion {
  readonly board: Board
  readonly attacker: Attacker
  readonly dice: Dice
  /** Updates that went by. */
  readonly seen: readonly Uint8Array[]
}

/** One hostile update, or none where the occasion offers nothing. */
export function malice(occasion: Occasion): Attempt | undefined {
  const how = occasion.dice.pick(mixture)
  const update = ways[how](occasion)
  return update === undefined ? undefined : { how, update }
}

type How = keyof typeof ways

const mixture: readonly [How, ...How[]] = [
  'interface',
  'interface',
  'batch',
  'raw',
  'raw',
  'raw',
  'raw',
  'straddle',
  'deletes',
  'live-deletes',
  'impersonation',
  'bytes',
  'bytes',
  'replay',
]

type Way = (occasion: Occasion) => Uint8Array | undefined

const ways = {
  interface: throughInterface,
  batch: hiddenInBatch,
  raw: rawStructs,
  straddle: straddling,
  deletes: randomDeletes,
  'live-deletes': liveDelete,
  impersonation: impersonation,
  bytes: mutatedBytes,
  replay: ({ dice, seen }: Occasion): Uint8Array | undefined => dice.pickAny(seen),
} as const satisfies Record<string, Way>

/** A modified client that ignores its role. */
function throughInterface({ board, attacker, dice }: Occasion): Uint8Array {
  return edit(board.doc, attacker.clientId, (doc) => {
    for (let i = 0; i <= dice.below(3); i++) {
      const hand = { doc, me: dice.chance(0.5) ? attacker.member.userId : dice.pick(['sam', 'sue', 'pat', 'eve']), dice }
      dice.pick([planEdit, briefEdit, salesEdit, anyKey, (to: typeof hand) => lastingEdit(to, { userId: to.me, role: 'product' })])(hand)
    }
  })
}

function anyKey({ doc, dice }: { readonly doc: Y.Doc; readonly dice: Dice }): void {
  const home = container(doc, dice.pick(['plan', 'talk']))
  const key = dice.pickAny([...home.keys()])
  if (key === undefined) return
  if (dice.chance(0.5)) home.delete(key)
  else home.set(key, dice.pick([1, 'doing', home.get(key)]))
}

/** A long lawful offline batch with at most one unlawful change in it, sent as an answer to the server's question. */
function hiddenInBatch({ board, attacker, dice }: Occasion): Uint8Array {
  const copy = replica(board.doc, attacker.clientId)
  const hand = { doc: copy, me: attacker.member.userId, dice }
  const count = 3 + dice.below(10)
  const unlawful = dice.chance(0.6) ? dice.below(count) : -1
  for (let i = 0; i < count; i++) (i === unlawful ? dice.pick([planEdit, briefEdit]) : salesEdit)(hand)
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(board.doc))
}

function impersonation({ board, attacker, dice }: Occasion): Uint8Array | undefined {
  const victim = dice.pickAny([...board.owners].filter(([, user]) => user !== attacker.member.userId))
  const clientId = dice.chance(0.1) ? board.doc.clientID : victim?.[0]
  if (clientId === undefined) return undefined
  return edit(board.doc, clientId, (doc) => salesEdit({ doc, me: attacker.member.userId, dice }))
}

/** Hand-made structs on an own client id, with neighbours, parents, contents and deletes at random. */
function rawStructs(occasion: Occasion): Uint8Array {
  const { board, attacker, dice } = occasion
  const known = Y.getState(board.doc.store, attacker.clientId)
  const start = known > 0 && dice.chance(0.15) ? Math.max(0, known - 1 - dice.below(2)) : known + (dice.chance(0.02) ? 1 : 0)
  const pen = createPen()
  const count = 1 + dice.below(3)
  let clock = start
  for (let i = 0; i < count; i++) clock += rawStruct(occasion, pen, clock)
  return createPen()
    .uint(1, count, attacker.clientId, start)
    .raw(pen.bytes())
    .raw(deleteSet(occasion, dice.chance(0.3) ? 1 + dice.below(2) : 0, clock))
    .bytes()
}

function rawStruct(occasion: Occasion, pen: Pen, clock: number): number {
  const { dice, attacker } = occasion
  const kind = dice.pick([8, 8, 8, 8, 8, 7, 7, 1, 4, 6, 5, 0])
  const length = dice.chance(0.8) || kind > 4 ? 1 : 2
  if (kind === 0) {
    pen.byte(0).uint(length)
    return length
  }
  const own = (): readonly [number, number] => [attacker.clientId, Math.max(0, clock - dice.below(3))]
  const key = anyName(occasion)
  writeNeighbours(occasion, pen, { kind, own, key: dice.chance(0.7) ? key : undefined })
  return writeContent(occasion, pen, { kind, length, key })
}

interface Neighbourhood {
  readonly kind: number
  readonly own: () => readonly [number, number]
  readonly key: string | undefined
}

function writeNeighbours(occasion: Occasion, pen: Pen, { kind, own, key }: Neighbourhood): void {
  const { dice } = occasion
  const neighbour = (): readonly [number, number] => (dice.chance(0.15) ? own() : anyId(occasion))
  const left = dice.chance(0.45) ? neighbour() : undefined
  const right = dice.chance(0.2) ? neighbour() : undefined
  pen.byte(kind | (left === undefined ? 0 : 0x80) | (right === undefined ? 0 : 0x40) | (key === undefined ? 0 : 0x20))
  pen.uint(...(left ?? []), ...(right ?? []))
  if (left !== undefined || right !== undefined) return
  writeParent(occasion, pen, own)
  if (key !== undefined) pen.text(key)
}

function writeParent(occasion: Occasion, pen: Pen, own: () => readonly [number, number]): void {
  const { dice } = occasion
  if (dice.chance(0.3)) pen.uint(1).text(dice.pick(['meta', 'meta', 'plan', 'brief:f1', 'brief:f9', 'zz']))
  else pen.uint(0, ...(dice.chance(0.2) ? own() : (typeId(occasion) ?? anyId(occasion))))
}

interface RawContent {
  readonly kind: number
  readonly length: number
  readonly key: string
}

function writeContent(occasion: Occasion, pen: Pen, { kind, length, key }: RawContent): number {
  const { dice } = occasion
  const contents: Readonly<Record<number, CraftedStruct>> = {
    1: (to) => to.uint(length),
    4: (to) => to.text('ab'.slice(0, length)),
    5: (to) => to.text('{"a":1}'),
    6: (to) => to.text(dice.pick(['bold', 'evil'])).text('true'),
    7: (to) => writeType(to, dice),
    8: (to) => {
      to.uint(length)
      for (let i = 0; i < length; i++) to.any(anyValue(occasion, key))
    },
  }
  contents[kind]?.(pen)
  return kind > 4 && kind < 8 ? 1 : length
}

function writeType(to: Pen, dice: Dice): void {
  const type = dice.pick([0, 1, 1, 2, 3, 3, 3, 4, 5, 6, 6])
  to.uint(type)
  if (type === 3 || type === 5) to.text(dice.pick(['paragraph', 'bulletList', 'script']))
}

/** A struct that begins below the known clock and claims another place than its real neighbour has. */
function straddling(occasion: Occasion): Uint8Array | undefined {
  const { board, attacker, dice } = occasion
  const known = Y.getState(board.doc.store, attacker.clientId)
  if (known === 0) return undefined
  const key = anyName(occasion)
  const kind = dice.pick([8, 8, 8, 1, 4])
  const pen = createPen().uint(1, 1, attacker.clientId, known - 1)
  if (dice.chance(0.4)) pen.byte(kind | 0x80).uint(...anyId(occasion))
  else {
    pen.byte(kind | 0x20)
    writeParent(occasion, pen, () => [attacker.clientId, 0])
    pen.text(key)
  }
  writeContent(occasion, pen, { kind, length: 2, key })
  return pen.uint(0).bytes()
}

function randomDeletes(occasion: Occasion): Uint8Array {
  return createPen()
    .uint(0)
    .raw(deleteSet(occasion, 1 + occasion.dice.below(2), 0))
    .bytes()
}

function deleteSet(occasion: Occasion, count: number, ownEnd: number): Uint8Array {
  const { dice, attacker } = occasion
  const ranges = new Map<number, readonly [number, number]>()
  for (let i = 0; i < count; i++) {
    const [client, clock] = dice.chance(0.2) && ownEnd > 0 ? [attacker.clientId, ownEnd - 1] : anyId(occasion)
    ranges.set(client, [clock, 1 + (dice.chance(0.1) ? dice.below(1e6) : dice.chance(0.7) ? 0 : dice.below(3))])
  }
  const pen = createPen().uint(ranges.size)
  for (const [client, [clock, length]] of ranges) pen.uint(client, 1, clock, length)
  return pen.bytes()
}

function liveDelete({ board, dice }: Occasion): Uint8Array | undefined {
  const live = [...board.doc.store.clients.values()].flat().filter((struct) => !struct.deleted)
  const struct = dice.pickAny(live)
  if (struct === undefined) return undefined
  const offset = dice.below(struct.length)
  return createPen()
    .uint(0, 1, struct.id.client, 1, struct.id.clock + offset, 1 + dice.below(struct.length - offset))
    .bytes()
}

function mutatedBytes(occasion: Occasion): Uint8Array | undefined {
  const { dice, seen } = occasion
  const source = dice.chance(0.5) ? throughInterface(occasion) : dice.pickAny(seen)
  if (source === undefined || source.length > 3000 || source.length < 3) return undefined
  const bytes = [...source]
  for (let i = 0; i <= dice.below(3); i++) {
    const at = dice.below(bytes.length)
    const turn = dice.below(4)
    if (turn === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8))
    else if (turn === 1) bytes[at] = dice.below(256)
    else if (turn === 2) bytes.splice(at, 0, dice.below(256))
    else bytes.splice(at, 1)
  }
  return Uint8Array.from(bytes)
}

function anyId({ board, attacker, dice }: Occasion): readonly [number, number] {
  const { store } = board.doc
  const client =
    dice.chance(0.3) && store.clients.has(attacker.clientId)
      ? attacker.clientId
      : (dice.pickAny([...store.clients.keys()]) ?? attacker.clientId)
  const known = Y.getState(store, client)
  return [client, dice.chance(0.02) ? known + dice.below(3) : dice.below(known)]
}

function typeId({ board, dice }: Occasion): readonly [number, number] | undefined {
  const types = [...board.doc.store.clients.values()]
    .flat()
    .filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType)
  const type = dice.pickAny(types)
  return type === undefined ? undefined : [type.id.client, type.id.clock]
}

function anyName({ board, attacker, dice }: Occasion): string {
  const me = attacker.member.userId
  const key = dice.pickAny([...container(board.doc, 'plan').keys(), ...container(board.doc, 'talk').keys()])
  if (key !== undefined && dice.chance(0.4)) return key
  return dice.pick([
    `vote/f1/${me}`,
    `comment/f1/${me}/q1`,
    `note/f1/${me}/q1`,
    'pin/p1',
    'feature/f1/status',
    `request/${me}/r1/title`,
    'request/sue/r1/title',
    'level',
    'x',
    '__proto__',
  ])
}

function anyValue({ board, attacker, dice }: Occasion, key: string): string | number | null | { author: string } {
  const held = container(board.doc, 'plan').get(key) ?? container(board.doc, 'talk').get(key)
  const same = typeof held === 'string' || typeof held === 'number' ? held : 3
  return dice.pick([1, 'doing', null, same, same, { author: attacker.member.userId }, { author: 'sue' }])
}
