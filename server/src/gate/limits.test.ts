import { describe, expect, it } from 'vitest'
import type { Member } from './testing/board-grammar.ts'
import type { Board } from './testing/board.ts'
import { ask, createBoard } from './testing/board.ts'
import { entry, one } from './testing/craft-entry.ts'
import type { CraftedStruct } from './testing/craft.ts'
import { craft, createPen } from './testing/craft.ts'
import { limits } from './limits.ts'

const pat: Member = { userId: 'pat', role: 'product' }
const client = 7

/** Each bound with an update that stays within it and one that goes one beyond. */
const bounds: Readonly<Record<keyof typeof limits, (board: Board, over: boolean) => Uint8Array>> = {
  frameBytes: (_board, over) => new Uint8Array(limits.frameBytes + (over ? 1 : 0)),
  clients: (_board, over) => claim(limits.clients + (over ? 1 : 0)),
  structs: (_board, over) =>
    createPen()
      .uint(1, limits.structs + (over ? 1 : 0), client, 0)
      .bytes(),
  deleteClients: (_board, over) => claim(0, limits.deleteClients + (over ? 1 : 0)),
  deleteRanges: (_board, over) =>
    createPen()
      .uint(0, 1, client, limits.deleteRanges + (over ? 1 : 0))
      .bytes(),
  clock: (_board, over) =>
    ours(
      (to) => to.byte(0).uint(limits.clock - (over ? 0 : 1)),
      (to) => to.byte(0).uint(1),
    ),
  clientId: (_board, over) =>
    createPen()
      .uint(1, 1, limits.clientId + (over ? 1 : 0), 0)
      .bytes(),
  stringBytes: (board, over) => ours(inPlan(board, 'talk', one('x'.repeat(limits.stringBytes + (over ? 1 : 0))))),
  nameBytes: (board, over) => ours(inPlan(board, 'k'.repeat(limits.nameBytes + (over ? 1 : 0)), one(1))),
  markNameBytes: (_board, over) =>
    ours((to) =>
      to
        .byte(6)
        .uint(1)
        .text('brief:f1')
        .text('m'.repeat(limits.markNameBytes + (over ? 1 : 0)))
        .text('true'),
    ),
  jsonDepth: (board, over) => ours(inPlan(board, 'pin/p1', (to) => deep(to.uint(1), limits.jsonDepth + (over ? 1 : 0)))),
  jsonNodes: (board, over) => ours(inPlan(board, 'pin/p1', one(Array.from({ length: limits.jsonNodes - (over ? 0 : 1) }, () => 1)))),
  values: (board, over) =>
    ours(
      inPlan(board, 'pin/p1', (to) => {
        const count = limits.values + (over ? 1 : 0)
        to.uint(count)
        for (let i = 0; i < count; i++) to.any(i)
      }),
    ),
  richTextDepth: (_board, over) =>
    ours((to) => to.byte(7).uint(1).text('brief:f1').uint(3).text('blockquote'), ...quotes(limits.richTextDepth + (over ? 1 : 0))),
  siblings: (board, over) => ours(...Array.from({ length: limits.siblings + (over ? 1 : 0) }, () => inPlan(board, 'pin/p1', one(1)))),
}

describe('limits', () => {
  for (const [name, update] of Object.entries(bounds))
    it(`[GA16] ${name} bites one beyond the bound and not at it`, () => {
      const board = createBoard(1)
      expect(ask(board, pat, update(board, false))).not.toMatchObject({ reason: 'limit' })
      expect(ask(board, pat, update(board, true))).toMatchObject({ kind: 'deny', reason: 'limit' })
    })

  it('[GA14] a claim of 30 million structs in a few bytes costs nothing', () => {
    const board = createBoard(1)
    const bytes = createPen().uint(1, 30_000_000, client, 0).bytes()
    const started = performance.now()
    expect(ask(board, pat, bytes)).toMatchObject({ kind: 'deny', reason: 'limit' })
    expect(performance.now() - started).toBeLessThan(100)
  })

  it('[GA16] a hundred thousand nested arrays are refused without exhausting the stack', () => {
    const board = createBoard(1)
    expect(ask(board, pat, ours(inPlan(board, 'pin/p1', (to) => deep(to.uint(1), 100_000))))).toMatchObject({
      kind: 'deny',
      reason: 'limit',
    })
  })

  it('[GA16] five thousand nested elements are refused without exhausting the stack', () => {
    const board = createBoard(1)
    const update = ours((to) => to.byte(7).uint(1).text('brief:f1').uint(3).text('blockquote'), ...quotes(5_000))
    expect(ask(board, pat, update)).toMatchObject({ kind: 'deny', reason: 'limit' })
  })
})

function ours(...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client, clock: 0, structs }])
}

function claim(groups: number, deletes = 0): Uint8Array {
  return createPen()
    .uint(groups, ...(groups === 0 ? [deletes] : []))
    .bytes()
}

function inPlan(board: Board, key: string, content: CraftedStruct): CraftedStruct {
  return entry(board.doc, 'plan', key)(content)
}

function deep(to: ReturnType<typeof createPen>, depth: number): void {
  for (let i = 0; i < depth; i++) to.byte(117).uint(1)
  to.byte(126)
}

/** Elements each inside the one before, after a first at clock 0. */
function quotes(depth: number): readonly CraftedStruct[] {
  return Array.from({ length: depth - 1 }, (_, i) => (to) => to.byte(7).uint(0, client, i).uint(3).text('blockquote'))
}
