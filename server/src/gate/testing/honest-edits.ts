import * as Y from 'yjs'
import type { Member } from './board-grammar.ts'
import { edits } from './board-grammar.ts'
import { container } from './board.ts'
import type { Dice } from './dice.ts'

type Block = Y.XmlElement

export interface Hand {
  readonly doc: Y.Doc
  readonly me: string
  readonly dice: Dice
}

const features = ['f1', 'f2', 'f3', 'f4'] as const
const statuses = ['new', 'planned', 'doing', 'done'] as const

/** One change within the rights of a role. Keys that cannot be deleted are written apart, where undo does not reach them. */
export function honestEdit(hand: Hand, { role }: Member): void {
  if (role === 'viewer') return
  if (!edits({ userId: hand.me, role }) || hand.dice.chance(0.15)) return salesEdit(hand)
  return hand.dice.chance(0.5) ? planEdit(hand) : briefEdit(hand)
}

/** A change that only ever creates or overwrites. */
export function lastingEdit({ doc, me, dice }: Hand, member: Member): void {
  if (member.role === 'viewer') return
  if (edits(member) && dice.chance(0.7)) container(doc, 'plan').set(`pin/p${dice.below(3)}`, dice.below(100))
  else container(doc, 'talk').set(`note/${dice.pick(features)}/${me}/n${dice.below(1e9).toString(36)}`, 'as written')
}

export function salesEdit({ doc, me, dice }: Hand): void {
  const talk = container(doc, 'talk')
  const feature = dice.pick(features)
  const own = [...talk.keys()].filter((key) => isOwn(key, me))
  const key = dice.pickAny(own)
  const turn = dice.below(6)
  if (turn === 0) talk.set(`vote/${feature}/${me}`, dice.below(11))
  else if (turn === 1) talk.set(`comment/${feature}/${me}/c${dice.below(5)}`, `said ${dice.below(9)}`)
  else if (turn === 2) talk.set(`request/${me}/r${dice.below(4)}/title`, `wanted ${dice.below(9)}`)
  else if (turn === 3) talk.set(`evidence/${me}${dice.below(1e9).toString(36)}`, { author: me, weight: dice.below(5) })
  else if (key !== undefined && turn === 4) talk.delete(key)
  else if (key !== undefined) talk.set(key, talk.get(key))
}

function isOwn(key: string, me: string): boolean {
  const [what, first, second, third] = key.split('/')
  if (what === 'evidence') return first?.startsWith(me) === true
  return what === 'request' ? first === me && third === 'title' : what !== 'note' && second === me
}

export function planEdit({ doc, dice }: Hand): void {
  const plan = container(doc, 'plan')
  const feature = dice.pick(features)
  const turn = dice.below(8)
  if (turn < 2) plan.set(`feature/${feature}/status`, dice.pick(statuses))
  else if (turn === 2) plan.set(`feature/${feature}/title`, `Title ${dice.below(9)} 😀`)
  else if (turn === 3) plan.set(`feature/${feature}/rank`, `a${dice.below(999)}`)
  else if (turn === 4) plan.set(`feature/${feature}/effort`, dice.below(9) + 0.5)
  else if (turn === 5) plan.set(`feature/${feature}/tags`, [`t${dice.below(3)}`])
  else if (turn === 6) container(doc, 'talk').set(`request/sam/r${dice.below(4)}/triage`, dice.pick(statuses))
  else {
    const key = dice.pickAny([...plan.keys()].filter((held) => held.startsWith('feature/')))
    if (key !== undefined) plan.delete(key)
  }
}

/** An edit as an editor over a nested document makes it: blocks, lists, splits, joins, marks, attributes. */
export function briefEdit({ doc, dice }: Hand): void {
  const brief = doc.getXmlFragment(`brief:${dice.pick(features)}`)
  const within = everything(brief)
  const run = dice.pickAny(within.filter((node) => node instanceof Y.XmlText))
  const element = dice.pickAny(within.filter((node) => node instanceof Y.XmlElement))
  const turn = dice.below(12)
  if (run === undefined || element === undefined || turn < 2) return insertBlock(brief, dice)
  if (turn < 5)
    return run.insert(
      whole(run, dice.below(run.length + 1)),
      dice.pick(['word ', '😀', 'x', 'a longer stretch of text ']),
      dice.chance(0.3) ? { bold: true } : undefined,
    )
  if (turn === 5) return deletePart(run, dice)
  if (turn < 8) return formatPart(run, dice)
  if (turn === 8) return splitBlock(run)
  if (turn === 9) return setAttribute(element, dice)
  if (turn === 10) return removeNode(element)
  growList(within, dice)
}

function growList(within: readonly (Block | Y.XmlText)[], dice: Dice): void {
  const list = dice.pickAny(within.filter((node) => node instanceof Y.XmlElement && node.nodeName.endsWith('List')))
  if (list instanceof Y.XmlElement && depthOf(list) < 20) list.insert(dice.below(list.length + 1), [listItem('listItem', dice)])
}

function everything(parent: Y.XmlFragment): readonly (Block | Y.XmlText)[] {
  return parent.toArray().flatMap((node) => {
    if (node instanceof Y.XmlElement) return [node, ...everything(node)]
    return node instanceof Y.XmlText ? [node] : []
  })
}

function depthOf(node: Y.XmlElement): number {
  const { parent } = node
  return parent instanceof Y.XmlElement ? 1 + depthOf(parent) : 1
}

function insertBlock(brief: Y.XmlFragment, dice: Dice): void {
  const kind = dice.pick(['paragraph', 'heading', 'bulletList', 'taskList', 'blockquote', 'codeBlock', 'horizontalRule'])
  brief.insert(dice.below(brief.length + 1), [block(kind, dice)])
}

function block(kind: string, dice: Dice): Block {
  const node = new Y.XmlElement(kind)
  if (kind === 'heading') attribute(node, 'level', level(dice))
  if (kind === 'bulletList' || kind === 'taskList')
    node.insert(0, [listItem(kind === 'taskList' ? 'taskItem' : 'listItem', dice), listItem('listItem', dice)])
  else if (kind === 'blockquote') node.insert(0, [block('paragraph', dice)])
  else if (kind !== 'horizontalRule') node.insert(0, [text(dice)])
  return node
}

function listItem(kind: string, dice: Dice): Block {
  const node = new Y.XmlElement(kind)
  node.insert(0, dice.chance(0.2) ? [block('paragraph', dice), innerList(dice)] : [block('paragraph', dice)])
  return node
}

function innerList(dice: Dice): Block {
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  list.insert(0, [item])
  item.insert(0, [block('paragraph', dice)])
  return list
}

function text(dice: Dice): Y.XmlText {
  const run = new Y.XmlText()
  run.applyDelta([{ insert: 'first ' }, { insert: `bold ${dice.below(9)}`, attributes: { bold: true } }])
  return run
}

function level(dice: Dice): number {
  return 1 + dice.below(3)
}

function deletePart(run: Y.XmlText, dice: Dice): void {
  const from = whole(run, dice.below(run.length))
  const to = whole(run, Math.min(run.length, from + 1 + dice.below(6)))
  if (to > from) run.delete(from, to - from)
}

function formatPart(run: Y.XmlText, dice: Dice): void {
  const from = whole(run, dice.below(run.length))
  const to = whole(run, Math.min(run.length, from + 1 + dice.below(Math.max(1, run.length - from))))
  const mark = dice.pick<object>([
    { bold: true },
    { bold: null },
    { italic: {} },
    { link: { href: 'https://example.org' } },
    { link: null },
    { code: true },
  ])
  if (to > from) run.format(from, to - from, mark)
}

/** The next boundary between characters: an editor never puts its caret inside a surrogate pair. */
function whole(run: Y.XmlText, index: number): number {
  const code = plainText(run).charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index
}

function plainText(run: Y.XmlText): string {
  const delta: readonly { readonly insert?: unknown }[] = run.toDelta()
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

/** Enter in the middle of a block: the tail moves into a new block behind it. */
function splitBlock(run: Y.XmlText): void {
  const { parent } = run
  if (!(parent instanceof Y.XmlElement) || run.length < 2) return
  const outer = parent.parent
  if (!(outer instanceof Y.XmlFragment)) return
  const middle = whole(run, run.length >> 1)
  const tail = new Y.XmlText(plainText(run).slice(middle))
  run.delete(middle, run.length - middle)
  const node = new Y.XmlElement(parent.nodeName)
  node.insert(0, [tail])
  outer.insert(outer.toArray().indexOf(parent) + 1, [node])
}

function setAttribute(element: Block, dice: Dice): void {
  if (element.nodeName === 'heading') attribute(element, 'level', level(dice))
  else if (element.nodeName === 'taskItem' && dice.chance(0.7)) attribute(element, 'checked', dice.chance(0.5))
  else if (element.nodeName === 'taskItem') element.removeAttribute('checked')
}

/** Attributes are numbers and booleans, as an editor writes them; the type of an element speaks of text alone. */
function attribute(element: unknown, name: 'level' | 'checked', value: number | boolean): void {
  if (element instanceof Y.XmlElement) element.setAttribute(name, value)
}

function removeNode(element: Block): void {
  const { parent } = element
  if (parent instanceof Y.XmlFragment) parent.delete(parent.toArray().indexOf(element), 1)
}
