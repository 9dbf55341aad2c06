import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Member } from './testing/board-grammar.ts'
import type { Board } from './testing/board.ts'
import { ask, container, createBoard, edit, keep } from './testing/board.ts'
import type { CraftedStruct } from './testing/craft.ts'
import { craft, createPen } from './testing/craft.ts'
import type { Verdict } from './verdict.ts'
import { lastItemAt } from './yjs-internals.ts'

const server = 1
const patsClient = 1000
const samsClient = 2000
const suesClient = 3000
const pat: Member = { userId: 'pat', role: 'product' }
const sam: Member = { userId: 'sam', role: 'sales' }
const sue: Member = { userId: 'sue', role: 'sales' }
const vic: Member = { userId: 'vic', role: 'viewer' }

function aBoard(): Board {
  const board = createBoard(server)
  put(board, pat, (copy) => {
    const plan = container(copy, 'plan')
    plan.set('feature/f1/title', 'Dark mode')
    plan.set('feature/f1/status', 'new')
    plan.set('pin/p1', 1)
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    copy.getXmlFragment('brief:f1').insert(0, [paragraph])
    paragraph.insert(0, [text])
    text.insert(0, 'brief 😀 text')
    text.format(0, 5, { bold: true })
  })
  put(board, sue, (copy) => {
    container(copy, 'talk').set('comment/f1/sue/c1', 'mine')
    container(copy, 'talk').set('evidence/e1', { author: 'sue' })
  })
  put(board, sam, (copy) => {
    container(copy, 'talk').set('comment/f1/sam/c2', 'hello')
    container(copy, 'talk').set('vote/f1/sam', 3)
  })
  return board
}

function clientOf({ userId }: Member): number {
  return { pat: patsClient, sam: samsClient, sue: suesClient }[userId] ?? 4000
}

function put(board: Board, principal: Member, change: (copy: Y.Doc) => void): void {
  const verdict = ask(board, principal, edit(board.doc, clientOf(principal), change))
  if (verdict.kind !== 'allow') throw new Error(JSON.stringify(verdict))
  keep(board, { principal, allowed: verdict })
}

function clock(board: Board, client: number): number {
  return Y.getState(board.doc.store, client)
}

/** The live item of a key, as an id. */
function at(board: Board, name: string, key: string): readonly [number, number] {
  for (const [client, structs] of board.doc.store.clients)
    for (const struct of structs)
      if (struct instanceof Y.Item && !struct.deleted && struct.parentSub === key && struct.parent === container(board.doc, name))
        return [client, struct.id.clock]
  throw new Error(`no ${key}`)
}

function containerId(board: Board, name: string): readonly [number, number] {
  const item = lastItemAt(board.doc.getMap('meta'), name)
  if (item === undefined) throw new Error(name)
  return [item.id.client, item.id.clock]
}

/** A map item that names its container outright, as a first write does. */
function entry(board: Board, name: string, key: string): (value: CraftedStruct, kind?: number) => CraftedStruct {
  return (value, kind = 8) =>
    (to) => {
      to.byte(0x20 | kind)
        .uint(0, ...containerId(board, name))
        .text(key)
      value(to)
    }
}

const one =
  (value: Parameters<ReturnType<typeof createPen>['any']>[0]): CraftedStruct =>
  (to) =>
    to.uint(1).any(value)
const rootEntry =
  (root: string, key: string): CraftedStruct =>
  (to) =>
    to.byte(0x28).uint(1).text(root).text(key).uint(1).any(1)

function sams(board: Board, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: samsClient, clock: clock(board, samsClient), structs }])
}

function pats(board: Board, ...structs: readonly CraftedStruct[]): Uint8Array {
  return craft([{ client: patsClient, clock: clock(board, patsClient), structs }])
}

interface Attack {
  readonly title: string
  readonly by: Member
  readonly update: (board: Board) => Uint8Array
  readonly expected: string
}

const refused: readonly Attack[] = [
  {
    title: '[GA2] sales overwrites a status through the normal interface',
    by: sam,
    update: ({ doc }) => edit(doc, samsClient, (copy) => container(copy, 'plan').set('feature/f1/status', 'done')),
    expected: 'refused',
  },
  {
    title: '[GA2] sales deletes the comment of somebody else',
    by: sam,
    update: ({ doc }) => edit(doc, samsClient, (copy) => container(copy, 'talk').delete('comment/f1/sue/c1')),
    expected: 'refused',
  },
  {
    title: '[GA2] sales comments under the name of somebody else',
    by: sam,
    update: ({ doc }) => edit(doc, samsClient, (copy) => container(copy, 'talk').set('comment/f1/sue/c9', 'forged')),
    expected: 'refused',
  },
  {
    title: '[GA2] sales takes over evidence whose author stands in the value',
    by: sam,
    update: ({ doc }) => edit(doc, samsClient, (copy) => container(copy, 'talk').set('evidence/e1', { author: 'sam' })),
    expected: 'refused',
  },
  {
    title: '[GA2] a viewer votes',
    by: vic,
    update: ({ doc }) => edit(doc, 9, (copy) => container(copy, 'talk').set('vote/f1/vic', 1)),
    expected: 'refused',
  },
  {
    title: '[GA2] an unlawful write hides in a long lawful batch',
    by: sam,
    update: ({ doc }) =>
      edit(doc, samsClient, (copy) => {
        for (let i = 0; i < 50; i++) container(copy, 'talk').set(`comment/f1/sam/c${i}`, 'lawful')
        container(copy, 'plan').set('feature/f1/rank', 'a0')
      }),
    expected: 'refused',
  },
  {
    title: '[GA2] a value of 1 MB',
    by: pat,
    update: ({ doc }) => edit(doc, patsClient, (copy) => container(copy, 'plan').set('feature/f1/title', 'x'.repeat(1e6))),
    expected: 'limit',
  },
  {
    title: '[GA2] the first of two values at one key',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'vote/f1/sam')((to) => to.uint(2).any('hidden').any(1)),
      ),
    expected: 'refused',
  },
  {
    title: '[GA3] a write without a neighbour, which overwrites all the same',
    by: sam,
    update: (board) => sams(board, entry(board, 'plan', 'feature/f1/status')(one('done'))),
    expected: 'refused',
  },
  {
    title: '[GA3] a key inherited from the left neighbour',
    by: sam,
    update: (board) =>
      sams(board, (to) =>
        to
          .byte(0x88)
          .uint(...at(board, 'plan', 'feature/f1/status'), 1)
          .any('done'),
      ),
    expected: 'refused',
  },
  {
    title: '[GA13] a key inherited from the right neighbour',
    by: sam,
    update: (board) =>
      sams(board, (to) =>
        to
          .byte(0x48)
          .uint(...at(board, 'plan', 'feature/f1/status'), 1)
          .any('done'),
      ),
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA4] a tombstone put at a key, which deletes without a delete set',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'plan', 'feature/f1/status')((to) => to.uint(1), 1),
      ),
    expected: 'refused',
  },
  {
    title: '[GA4] a tombstone at an absent key, which would swallow the first write to come',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'plan', 'feature/f2/title')((to) => to.uint(1), 1),
      ),
    expected: 'refused',
  },
  {
    title: '[GA4] a deletion by one who may only create and update',
    by: pat,
    update: ({ doc }) => edit(doc, patsClient, (copy) => container(copy, 'plan').delete('pin/p1')),
    expected: 'refused',
  },
  {
    title: '[GA4] a deletion dressed as an overwrite that is deleted itself',
    by: pat,
    update: (board) => {
      const [client, item] = at(board, 'plan', 'pin/p1')
      const next = clock(board, patsClient)
      const structs: readonly CraftedStruct[] = [(to) => to.byte(0x88).uint(client, item, 1).any(2)]
      const pen = createPen().raw(craft([{ client: patsClient, clock: next, structs }]).slice(0, -1))
      return pen.uint(1, client, 2, item, 1, next, 1).bytes()
    },
    expected: 'refused',
  },
  {
    title: '[GA13] a deletion dressed as an overwrite that stands left of the value',
    by: pat,
    update: (board) => {
      const [client, item] = at(board, 'plan', 'pin/p1')
      return craft(
        [{ client: patsClient, clock: clock(board, patsClient), structs: [(to) => to.byte(0x48).uint(client, item, 1).any(2)] }],
        [[client, item, 1]],
      )
    },
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA13] a tombstone left of a protected value',
    by: sam,
    update: (board) => sams(board, (to) => to.byte(0x41).uint(...at(board, 'plan', 'feature/f1/status'), 1)),
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA5] a nested type as a value',
    by: pat,
    update: (board) =>
      pats(
        board,
        entry(board, 'plan', 'feature/f1/title')((to) => to.uint(1), 7),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a subdocument',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'vote/f1/sam')((to) => to.text('guid').any({ autoLoad: true }), 9),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] bytes',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'vote/f1/sam')((to) => to.uint(3, 1, 2, 3), 3),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] text, an embed or a mark at a key',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'vote/f1/sam')((to) => to.text('{"a":1}'), 5),
      ),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a type that Yjs knows as a hook',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(7).uint(1).text('brief:f1').uint(5).text('hook')),
    expected: 'content-kind',
  },
  {
    title: '[GA5] undefined, bigint and bytes inside a value',
    by: sam,
    update: (board) => sams(board, entry(board, 'talk', 'comment/f1/sam/c3')(one(10n))),
    expected: 'content-kind',
  },
  {
    title: '[GA5] a sequence hidden in a container',
    by: sam,
    update: (board) =>
      sams(board, (to) =>
        to
          .byte(8)
          .uint(0, ...containerId(board, 'talk'), 1)
          .any('stash'),
      ),
    expected: 'wrong-place',
  },
  {
    title: '[GA6] an editor replaces a container',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(0x27).uint(1).text('meta').text('plan').uint(1)),
    expected: 'server-only',
  },
  {
    title: '[GA6] an editor adds a container',
    by: pat,
    update: ({ doc }) => edit(doc, patsClient, (copy) => copy.getMap('meta').set('mine', new Y.Map())),
    expected: 'server-only',
  },
  {
    title: '[GA6] an editor deletes a container',
    by: pat,
    update: ({ doc }) => edit(doc, patsClient, (copy) => copy.getMap('meta').delete('plan')),
    expected: 'server-only',
  },
  {
    title: '[GA6] a root the grammar does not know',
    by: sam,
    update: (board) => sams(board, rootEntry('evil', 'x')),
    expected: 'unknown-root',
  },
  {
    title: '[GA7] sales writes into a paragraph of a brief',
    by: sam,
    update: ({ doc }) =>
      edit(doc, samsClient, (copy) => {
        const paragraph = copy.getXmlFragment('brief:f1').get(0)
        if (paragraph instanceof Y.XmlElement) paragraph.insert(1, [new Y.XmlText('x')])
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] sales deletes a paragraph with all below it',
    by: sam,
    update: ({ doc }) => edit(doc, samsClient, (copy) => copy.getXmlFragment('brief:f1').delete(0, 1)),
    expected: 'refused',
  },
  {
    title: '[GA7] a link that runs a script, deep in a list',
    by: pat,
    update: ({ doc }) =>
      edit(doc, patsClient, (copy) => {
        const text = new Y.XmlText()
        const item = new Y.XmlElement('listItem')
        const list = new Y.XmlElement('bulletList')
        copy.getXmlFragment('brief:f1').insert(0, [list])
        list.insert(0, [item])
        item.insert(0, [text])
        text.insert(0, 'click', { link: { href: 'javascript:alert(1)' } })
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] an unknown node inside a known one',
    by: pat,
    update: ({ doc }) =>
      edit(doc, patsClient, (copy) => {
        const quote = new Y.XmlElement('blockquote')
        copy.getXmlFragment('brief:f1').insert(0, [quote])
        quote.insert(0, [new Y.XmlElement('script')])
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] an unknown attribute',
    by: pat,
    update: ({ doc }) =>
      edit(doc, patsClient, (copy) => {
        const heading = new Y.XmlElement('heading')
        copy.getXmlFragment('brief:f1').insert(0, [heading])
        heading.setAttribute('onclick', 'alert(1)')
      }),
    expected: 'refused',
  },
  {
    title: '[GA7] a map nested in rich text, with entries of its own',
    by: pat,
    update: (board) => {
      const next = clock(board, patsClient)
      return pats(
        board,
        (to) => to.byte(7).uint(1).text('brief:f1').uint(1),
        (to) => to.byte(0x28).uint(0, patsClient, next).text('x').uint(1).any(1),
      )
    },
    expected: 'content-kind',
  },
  {
    title: '[GA7] an attribute on the root of a brief',
    by: pat,
    update: (board) => pats(board, rootEntry('brief:f1', 'stash')),
    expected: 'wrong-place',
  },
  {
    title: '[GA7] text directly in the root of a brief',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(4).uint(1).text('brief:f1').text('x')),
    expected: 'content-kind',
  },
  {
    title: '[GA7] a tombstone under a key of the root of a brief',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(0x21).uint(1).text('brief:f1').text('stash').uint(1)),
    expected: 'wrong-place',
  },
  {
    title: '[GA9] the next clock of a victim',
    by: sam,
    update: ({ doc }) => edit(doc, patsClient, (copy) => container(copy, 'talk').set('vote/f1/sam', 7)),
    expected: 'foreign-client',
  },
  {
    title: '[GA9] a collected struct on the clock of a victim, which would swallow its next edits',
    by: sam,
    update: (board) => pats(board, (to) => to.byte(0).uint(500)),
    expected: 'foreign-client',
  },
  {
    title: '[GA9] the client id of the server',
    by: sam,
    update: ({ doc }) => edit(doc, server, (copy) => container(copy, 'talk').set('vote/f1/sam', 7)),
    expected: 'foreign-client',
  },
  {
    title: '[GA13] a struct that names itself as its neighbour',
    by: sam,
    update: (board) => {
      const next = clock(board, samsClient)
      return sams(board, entry(board, 'talk', 'vote/f2/sam')(one(1)), (to) =>
        to
          .byte(0x88)
          .uint(samsClient, next + 5, 1)
          .any(1),
      )
    },
    expected: 'self-reference',
  },
  {
    title: '[GA13] left neighbour at an own key, right neighbour at a protected one',
    by: sam,
    update: (board) =>
      sams(board, (to) =>
        to
          .byte(0xc8)
          .uint(...at(board, 'talk', 'vote/f1/sam'), ...at(board, 'plan', 'feature/f1/status'), 1)
          .any(5),
      ),
    expected: 'cross-parent',
  },
  {
    title: '[GA13] one unit of text as left and as right neighbour, which replicas would order differently',
    by: pat,
    update: (board) => {
      const text = [...board.doc.store.clients.values()]
        .flat()
        .find((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
      const { client, clock: unit } = text?.id ?? { client: 0, clock: 0 }
      return pats(board, (to) =>
        to
          .byte(0xc4)
          .uint(client, unit + 1, client, unit + 1)
          .text('x'),
      )
    },
    expected: 'crossed-neighbours',
  },
  {
    title: '[GA13] two clients whose structs wait for each other',
    by: sam,
    update: () =>
      craft([
        { client: 7001, clock: 0, structs: [(to) => to.byte(0x88).uint(7002, 0, 1).any(1)] },
        { client: 7002, clock: 0, structs: [(to) => to.byte(0x88).uint(7001, 0, 1).any(1)] },
      ]),
    expected: 'cycle',
  },
  {
    title: '[GA13] a parent that is no type',
    by: sam,
    update: (board) =>
      sams(board, (to) =>
        to
          .byte(0x28)
          .uint(0, ...at(board, 'talk', 'vote/f1/sam'))
          .text('x')
          .uint(1)
          .any(1),
      ),
    expected: 'parent-not-type',
  },
  {
    title: '[GA14] the same client twice, of which Yjs keeps only the last',
    by: sam,
    update: (board) => {
      const next = clock(board, samsClient)
      const group = { client: samsClient, clock: next, structs: [entry(board, 'talk', 'vote/f1/sam')(one(1))] }
      return craft([group, { ...group, structs: [entry(board, 'plan', 'feature/f1/status')(one('done'))] }])
    },
    expected: 'malformed',
  },
  {
    title: '[GA14] a struct without length',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'vote/f1/sam')((to) => to.uint(0)),
      ),
    expected: 'malformed',
  },
  { title: '[GA14] a skip', by: sam, update: (board) => sams(board, (to) => to.byte(10).uint(5)), expected: 'content-kind' },
  {
    title: '[GA14] a skip with flags, on which two readers of Yjs disagree',
    by: sam,
    update: (board) => sams(board, (to) => to.byte(0x2a).uint(5)),
    expected: 'content-kind',
  },
  {
    title: '[GA14] a collected struct with flags',
    by: sam,
    update: (board) => sams(board, (to) => to.byte(0x20).uint(5)),
    expected: 'malformed',
  },
  {
    title: '[GA14] trailing bytes',
    by: sam,
    update: (board) =>
      createPen()
        .raw(sams(board, entry(board, 'talk', 'vote/f1/sam')(one(1))))
        .uint(0, 0, 0)
        .bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] a truncated update, on which Yjs throws after changing the document',
    by: sam,
    update: (board) => sams(board, entry(board, 'talk', 'vote/f1/sam')(one(1)), entry(board, 'talk', 'vote/f2/sam')(one(1))).slice(0, -8),
    expected: 'malformed',
  },
  {
    title: '[GA14] a string that reaches beyond the frame into the memory behind it',
    by: sam,
    update: (board) => {
      const whole = sams(board, entry(board, 'talk', 'comment/f1/sam/c4')(one('a long enough comment')))
      return new Uint8Array(whole.buffer, whole.byteOffset, whole.length - 9)
    },
    expected: 'malformed',
  },
  {
    title: '[GA14] deletes out of order',
    by: sam,
    update: () => createPen().uint(0, 1, samsClient, 2, 1, 1, 0, 1).bytes(),
    expected: 'malformed',
  },
  {
    title: '[GA14] the second encoding of Yjs',
    by: sam,
    update: ({ doc }) => Y.convertUpdateFormatV1ToV2(edit(doc, samsClient, (copy) => container(copy, 'talk').set('vote/f1/sam', 2))),
    expected: 'malformed',
  },
  {
    title: '[GA15] __proto__ as a key inside a value',
    by: sam,
    update: (board) =>
      sams(
        board,
        entry(board, 'talk', 'comment/f1/sam/c3')((to) => to.uint(1).byte(118).uint(1).text('__proto__').any('x')),
      ),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] __proto__ as a key of a container',
    by: sam,
    update: (board) => sams(board, entry(board, 'talk', '__proto__')(one(1))),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] constructor as a segment of a key',
    by: pat,
    update: (board) => pats(board, entry(board, 'plan', 'feature/constructor/title')(one('x'))),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] prototype as a mark, in the value of a mark, as a node and as an attribute',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(7).uint(1).text('brief:f1').uint(3).text('prototype')),
    expected: 'reserved-key',
  },
  {
    title: '[GA15] __proto__ in the value of a mark',
    by: pat,
    update: (board) => pats(board, (to) => to.byte(6).uint(1).text('brief:f1').text('link').text('{"__proto__":{"href":"x"}}')),
    expected: 'reserved-key',
  },
]

const deferred: readonly Attack[] = [
  {
    title: '[GA10] a time bomb: deletes beyond the clock of a victim',
    by: sam,
    update: (board) => craft([], [[patsClient, clock(board, patsClient), 1000]]),
    expected: 'future-delete',
  },
  { title: '[GA10] deletes of a client nobody knows', by: sam, update: () => craft([], [[777_777, 0, 50]]), expected: 'future-delete' },
  {
    title: '[GA10] a gap before the first clock',
    by: sam,
    update: (board) =>
      craft([{ client: samsClient, clock: clock(board, samsClient) + 10, structs: [entry(board, 'talk', 'vote/f1/sam')(one(1))] }]),
    expected: 'gap',
  },
  {
    title: '[GA10] a neighbour nobody has',
    by: sam,
    update: (board) => sams(board, (to) => to.byte(0x88).uint(424_242, 0, 1).any(1)),
    expected: 'missing-dependency',
  },
  {
    title: '[GA10] a parent nobody has',
    by: sam,
    update: (board) => sams(board, (to) => to.byte(0x28).uint(0, 424_242, 0).text('x').uint(1).any(1)),
    expected: 'missing-dependency',
  },
]

describe('attacks', () => {
  for (const { title, by, update, expected } of refused)
    it(`[GA1] ${title} is denied as ${expected}`, () => {
      expect(answer(by, update)).toMatchObject({ kind: 'deny', reason: expected })
    })

  for (const { title, by, update, expected } of deferred)
    it(`[GA1] ${title} is deferred as ${expected}`, () => {
      expect(answer(by, update)).toMatchObject({ kind: 'defer', reason: expected })
    })

  it('[GA14] a claim of 30 million structs in a few bytes costs nothing', () => {
    const bytes = createPen().uint(1, 30_000_000, samsClient, 0).bytes()
    const started = performance.now()
    expect(answer(sam, () => bytes)).toMatchObject({ kind: 'deny', reason: 'limit' })
    expect(performance.now() - started).toBeLessThan(100)
  })

  const known: readonly (readonly [string, CraftedStruct])[] = [
    ['names a neighbour nobody has', (to) => to.byte(0x88).uint(424_242, 0, 1).any(1)],
    ['names an unknown root', rootEntry('evil', 'x')],
    ['splits an emoji in a protected text', (to) => to.byte(0x88).uint(patsClient, 9, 1).any(1)],
  ]
  for (const [what, struct] of known)
    it(`[GA11] a known struct that ${what} never reaches Yjs`, () => {
      const board = aBoard()
      const verdict = ask(board, sam, craft([{ client: samsClient, clock: 0, structs: [struct] }]))
      expect(verdict).toMatchObject({ kind: 'allow', idle: true, update: new Uint8Array([0, 0]) })
    })

  it('[GA12] a struct that begins in known clocks follows its own last one, not the parent it claims', () => {
    const board = aBoard()
    const start = clock(board, samsClient) - 1
    const straddling = (key: string): Uint8Array =>
      craft([{ client: samsClient, clock: start, structs: [entry(board, 'plan', key)((to) => to.uint(2).any('done').any(7))] }])
    const verdict = ask(board, sam, straddling('feature/f1/status'))
    expect(verdict).toMatchObject({ kind: 'allow', writes: [{ kind: 'entry', container: 'talk', key: 'vote/f1/sam', change: 'update' }] })
    if (verdict.kind === 'allow') keep(board, { principal: sam, allowed: verdict })
    expect(container(board.doc, 'plan').get('feature/f1/status')).toBe('new')
    expect(container(board.doc, 'talk').get('vote/f1/sam')).toBe(7)
    const reloaded = new Y.Doc()
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(board.doc))
    expect(container(reloaded, 'talk').get('vote/f1/sam')).toBe(7)
  })

  it('[GA12] one who wrote a protected field before losing the right cannot reach it by beginning in known clocks', () => {
    const board = aBoard()
    put(board, pat, (copy) => container(copy, 'plan').set('feature/f1/status', 'planned'))
    const demoted: Member = { userId: 'pat', role: 'sales' }
    const straddling = craft([
      {
        client: patsClient,
        clock: clock(board, patsClient) - 1,
        structs: [entry(board, 'talk', 'vote/f1/pat')((to) => to.uint(2).any(1).any('done'))],
      },
    ])
    expect(ask(board, demoted, straddling)).toMatchObject({ kind: 'deny', reason: 'refused' })
  })
})

/** Asks, and checks on the way that asking left the document as it was. */
function answer(by: Member, update: (board: Board) => Uint8Array): Verdict {
  const board = aBoard()
  const bytes = update(board)
  const before = fingerprint(board.doc)
  const verdict = ask(board, by, bytes)
  expect(fingerprint(board.doc)).toEqual(before)
  return verdict
}

function fingerprint(doc: Y.Doc): unknown {
  const structs = [...doc.store.clients].map(([client, known]) => [client, known.map((struct) => [struct.id.clock, struct.length])])
  return {
    structs,
    roots: [...doc.share.keys()],
    state: Y.encodeStateAsUpdate(doc),
    pending: [doc.store.pendingStructs, doc.store.pendingDs],
  }
}
