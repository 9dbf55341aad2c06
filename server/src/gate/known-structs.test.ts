import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clockOf } from './store-state.ts'
import type { Member } from './testing/board-grammar.ts'
import type { Board } from './testing/board.ts'
import { ask, container, createBoard, edit, put } from './testing/board.ts'
import { entry, rootEntry } from './testing/craft-entry.ts'
import type { CraftedStruct } from './testing/craft.ts'
import { craft } from './testing/craft.ts'

const pat: Member = { userId: 'pat', role: 'product' }
const sam: Member = { userId: 'sam', role: 'sales' }
const patsClient = 1000
const samsClient = 2000

describe('structs the document knows, wholly or in part', () => {
  let board: Board

  beforeEach(() => {
    board = createBoard(1)
    const planned = edit(board.doc, patsClient, (copy) => {
      const text = new Y.XmlText()
      copy.getXmlFragment('brief:f1').insert(0, [text])
      text.insert(0, '😀')
      container(copy, 'plan').set('feature/f1/status', 'new')
    })
    put(board, { principal: pat, update: planned })
    put(board, { principal: sam, update: edit(board.doc, samsClient, (copy) => container(copy, 'talk').set('vote/f1/sam', 3)) })
  })

  /** Two values from the client's last known clock on: the first is known, the second is news. */
  function straddling(client: number, struct: CraftedStruct): Uint8Array {
    return craft([{ client, clock: clockOf(board.doc, client) - 1, structs: [struct] }])
  }

  const known: readonly (readonly [string, CraftedStruct])[] = [
    ['names a neighbour nobody has', (to) => to.byte(0x88).uint(424_242, 0, 1).any(1)],
    ['names an unknown root', rootEntry('evil', 'x')],
    ['splits an emoji in a protected text', (to) => to.byte(0x88).uint(patsClient, 1, 1).any(1)],
  ]
  it.each(known)('[GA11] a known struct that %s never reaches Yjs', (_what, struct) => {
    const verdict = ask(board, sam, craft([{ client: samsClient, clock: 0, structs: [struct] }]))
    expect(verdict).toMatchObject({ kind: 'allow', idle: true, update: new Uint8Array([0, 0]) })
  })

  it('[GA12] a struct that begins in known clocks follows its own last one, not the parent it claims', () => {
    const claimed = entry(board.doc, 'plan', 'feature/f1/status')
    const verdict = put(board, {
      principal: sam,
      update: straddling(
        samsClient,
        claimed((to) => to.uint(2).any('done').any(7)),
      ),
    })
    expect(verdict.writes).toEqual([{ kind: 'entry', container: 'talk', key: 'vote/f1/sam', change: 'update' }])
    expect(container(board.doc, 'plan').get('feature/f1/status')).toBe('new')
    expect(container(board.doc, 'talk').get('vote/f1/sam')).toBe(7)
    const reloaded = new Y.Doc()
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(board.doc))
    expect(container(reloaded, 'talk').get('vote/f1/sam')).toBe(7)
  })

  it('[GA12] one who wrote a protected field before losing the right cannot reach it by beginning in known clocks', () => {
    const demoted: Member = { userId: 'pat', role: 'sales' }
    const claimed = entry(board.doc, 'talk', 'vote/f1/pat')
    const update = straddling(
      patsClient,
      claimed((to) => to.uint(2).any(1).any('done')),
    )
    expect(ask(board, demoted, update)).toMatchObject({ kind: 'deny', reason: 'refused' })
  })
})
