import { beforeEach, describe, expect, it } from 'vitest'
import { clockOf } from './store-state.ts'
import type { Member } from './testing/board-grammar.ts'
import type { Board } from './testing/board.ts'
import { ask, container, createBoard, edit, put } from './testing/board.ts'
import { at } from './testing/craft-entry.ts'
import type { CraftedGroup, CraftedStruct, Pen } from './testing/craft.ts'
import { craft } from './testing/craft.ts'

const pat: Member = { userId: 'pat', role: 'product' }
const sam: Member = { userId: 'sam', role: 'sales' }
const sue: Member = { userId: 'sue', role: 'sales' }
const patsClient = 1000

describe('a right that depends on the kind of change or on the value held', () => {
  let board: Board
  let pin: readonly [number, number]

  // Nobody may delete a pin, and evidence belongs to the author in its value.
  beforeEach(() => {
    board = createBoard(1)
    put(board, { principal: pat, update: edit(board.doc, patsClient, (copy) => container(copy, 'plan').set('pin/p1', 1)) })
    put(board, { principal: sue, update: edit(board.doc, 3000, (copy) => container(copy, 'talk').set('evidence/e1', { author: 'sue' })) })
    pin = at(board.doc, 'plan', 'pin/p1')
  })

  function overwriting(struct: CraftedStruct): readonly CraftedGroup[] {
    return [{ client: patsClient, clock: clockOf(board.doc, patsClient), structs: [struct] }]
  }

  it('[GA2] asks with the value held now, so that nobody takes over what somebody else said', () => {
    const takeOver = edit(board.doc, 2000, (copy) => container(copy, 'talk').set('evidence/e1', { author: 'sam' }))
    expect(ask(board, sam, takeOver)).toMatchObject({ kind: 'deny', reason: 'refused' })
  })

  it('[GA4] refuses a deletion to one who may only create and update', () => {
    const deletion = edit(board.doc, patsClient, (copy) => container(copy, 'plan').delete('pin/p1'))
    expect(ask(board, pat, deletion)).toMatchObject({ kind: 'deny', reason: 'refused' })
  })

  it('[GA4] refuses a deletion dressed as an overwrite that is deleted itself', () => {
    const bytes = craft(
      overwriting((to) =>
        to
          .byte(0x88)
          .uint(...pin, 1)
          .any(2),
      ),
      [[...pin, 2]],
    )
    expect(ask(board, pat, bytes)).toMatchObject({ kind: 'deny', reason: 'refused' })
  })

  it('[GA4] refuses a deletion dressed as an overwrite of a former value', () => {
    put(board, { principal: pat, update: edit(board.doc, patsClient, (copy) => container(copy, 'plan').set('pin/p1', 2)) })
    const now = at(board.doc, 'plan', 'pin/p1')
    const late = {
      client: 7,
      clock: 0,
      structs: [
        (to: Pen) =>
          to
            .byte(0x88)
            .uint(...pin, 1)
            .any(3),
      ],
    }
    expect(ask(board, pat, craft([late], [[...now, 1]]))).toMatchObject({ kind: 'deny', reason: 'refused' })
  })

  it('[GA13] refuses a deletion dressed as an overwrite that stands left of the value', () => {
    const bytes = craft(
      overwriting((to) =>
        to
          .byte(0x48)
          .uint(...pin, 1)
          .any(2),
      ),
      [[...pin, 1]],
    )
    expect(ask(board, pat, bytes)).toMatchObject({ kind: 'deny', reason: 'crossed-neighbours' })
  })
})
