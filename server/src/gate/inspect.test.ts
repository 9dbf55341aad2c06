import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Member } from './testing/board-grammar.ts'
import type { Board } from './testing/board.ts'
import { ask, compact, container, createBoard, edit, put, replica } from './testing/board.ts'
import { craft } from './testing/craft.ts'

const pat: Member = { userId: 'pat', role: 'product' }
const sam: Member = { userId: 'sam', role: 'sales' }
const vic: Member = { userId: 'vic', role: 'viewer' }

function aBoard(): Board {
  return createBoard(1)
}

function list(copy: Y.Doc): void {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  const item = new Y.XmlElement('listItem')
  const bullets = new Y.XmlElement('bulletList')
  copy.getXmlFragment('brief:f1').insert(0, [bullets])
  bullets.insert(0, [item])
  item.insert(0, [paragraph])
  paragraph.insert(0, [text])
  text.insert(0, 'plain words')
  text.format(0, 5, { bold: true })
}

describe('inspect', () => {
  it('[GA2] a lawful write is allowed, names what it writes, and keeps its bytes', () => {
    const board = aBoard()
    const update = edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 3))
    expect(ask(board, sam, update)).toEqual({
      kind: 'allow',
      update,
      writes: [{ kind: 'entry', container: 'talk', key: 'vote/f1/sam', change: 'create' }],
      claims: [7],
      lapsed: 0,
      idle: false,
    })
  })

  it('[GA4] overwriting needs no right to delete, though it deletes the former value', () => {
    const board = aBoard()
    put(board, { principal: pat, update: edit(board.doc, 7, (copy) => container(copy, 'plan').set('pin/p1', 1)) })
    put(board, { principal: pat, update: edit(board.doc, 7, (copy) => container(copy, 'plan').set('pin/p1', 2)) })
    expect(container(board.doc, 'plan').get('pin/p1')).toBe(2)
  })

  it('[GA4] a write that lost to a concurrent one at the same key needs no right to delete', () => {
    const board = aBoard()
    const offline = replica(board.doc, 7)
    container(offline, 'plan').set('pin/p1', 1)
    put(board, { principal: pat, update: edit(board.doc, 9000, (copy) => container(copy, 'plan').set('pin/p1', 2)) })
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(board.doc))
    put(board, { principal: pat, update: Y.encodeStateAsUpdate(offline, Y.encodeStateVector(board.doc)) })
    expect(container(board.doc, 'plan').get('pin/p1')).toBe(2)
  })

  it('[GA7] a nested list with marks is allowed to an editor and reported once', () => {
    const board = aBoard()
    const verdict = ask(board, pat, edit(board.doc, 7, list))
    expect(verdict).toMatchObject({ kind: 'allow', writes: [{ kind: 'rich-text', root: 'brief:f1' }] })
  })

  it('[GA8] deletes of marks by one who may not edit are cut out, and the rest is kept', () => {
    const board = aBoard()
    put(board, { principal: pat, update: edit(board.doc, 7, list) })
    const marks = [...board.doc.store.clients.values()]
      .flat()
      .filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)
    const update = craft([], [[7, marks[0]?.id.clock ?? 0, 1]])
    expect(ask(board, vic, update)).toMatchObject({ kind: 'allow', idle: true, update: new Uint8Array([0, 0]) })
    const vote = edit(board.doc, 8, (copy) => container(copy, 'talk').set('vote/f1/sam', 3))
    const both = new Uint8Array([...vote.slice(0, -1), ...update.slice(1)])
    expect(ask(board, sam, both)).toMatchObject({ kind: 'allow', idle: false, update: vote })
  })

  it('[GA9] a client id unknown to all is claimed once, and foreign ever after', () => {
    const board = aBoard()
    put(board, { principal: sam, update: edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 3)) })
    const again = (me: string): Uint8Array => edit(board.doc, 7, (copy) => container(copy, 'talk').set(`vote/f1/${me}`, 4))
    expect(ask(board, sam, again('sam'))).toMatchObject({ kind: 'allow', claims: [] })
    expect(ask(board, { userId: 'sue', role: 'sales' }, again('sue'))).toMatchObject({ kind: 'deny', reason: 'foreign-client' })
  })

  it('[GA9] a client id that has clocks but no owner is nobody’s to use', () => {
    const board = aBoard()
    put(board, { principal: sam, update: edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 3)) })
    board.owners.clear()
    const update = edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 4))
    expect(ask(board, sam, update)).toMatchObject({ kind: 'deny', reason: 'foreign-client' })
  })

  it('[GA11] a resend of what is known is allowed and idle', () => {
    const board = aBoard()
    const update = edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 3))
    put(board, { principal: sam, update: update })
    expect(ask(board, sam, update)).toMatchObject({ kind: 'allow', idle: true, writes: [] })
    expect(ask(board, sam, Y.encodeStateAsUpdate(board.doc))).toMatchObject({ kind: 'allow', idle: true })
  })

  it('[GA17] a write into a container that was replaced meanwhile is allowed, writes nothing, and is counted', () => {
    const board = aBoard()
    const update = edit(board.doc, 7, (copy) => container(copy, 'plan').set('feature/f1/title', 'Late'))
    compact(board.doc, 'plan')
    expect(ask(board, pat, update)).toMatchObject({ kind: 'allow', writes: [], lapsed: 1, idle: false })
  })

  it('[GA17] a write into a paragraph that was deleted meanwhile is allowed and counted', () => {
    const board = aBoard()
    put(board, { principal: pat, update: edit(board.doc, 7, list) })
    const late = edit(board.doc, 8, (copy) => {
      const bullets: unknown = copy.getXmlFragment('brief:f1').get(0)
      if (bullets instanceof Y.XmlElement) bullets.insert(1, [new Y.XmlElement('listItem')])
    })
    put(board, { principal: pat, update: edit(board.doc, 7, (copy) => copy.getXmlFragment('brief:f1').delete(0, 1)) })
    expect(ask(board, pat, late)).toMatchObject({ kind: 'allow', writes: [], lapsed: 1 })
  })

  it('[GA20] a document with something pending is not written to', () => {
    const board = aBoard()
    Y.applyUpdate(board.doc, craft([], [[99, 0, 5]]))
    const update = edit(board.doc, 7, (copy) => container(copy, 'talk').set('vote/f1/sam', 3))
    expect(ask(board, sam, update)).toMatchObject({ kind: 'deny', reason: 'document-pending' })
  })
})
