import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { EntryChange, Grammar, Principal, RichTextPiece } from '../grammar.ts'

/** A small stand-in for the product's grammar, with one kind of key for each kind of right. */
export interface Member extends Principal {
  readonly role: 'owner' | 'product' | 'sales' | 'viewer'
}

export const containers = ['plan', 'talk'] as const

const id = /^[A-Za-z0-9_-]{1,32}$/
const statuses: ReadonlySet<unknown> = new Set(['new', 'planned', 'doing', 'done'])
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'taskList',
  'taskItem',
  'hardBreak',
])
const marks: ReadonlySet<string> = new Set(['bold', 'italic', 'code', 'link'])

const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value.length <= 300,
  status: (value) => statuses.has(value),
  rank: (value) => typeof value === 'string' && value.length <= 64,
  effort: (value) => typeof value === 'number',
  tags: (value) => Array.isArray(value) && value.length <= 20 && value.every((tag) => typeof tag === 'string'),
}

export const boardGrammar: Grammar<Member> = {
  root: (name) => {
    if (name === 'meta') return 'containers'
    return /^brief:[A-Za-z0-9_-]{1,32}$/.test(name) ? 'rich-text' : undefined
  },
  entry: (change) => schemaOf(change) ?? authorStays(change) ?? rightOf(change),
  richText: ({ principal, piece }) => (edits(principal) ? pieceOf(piece) : `${principal.role} writes no brief`),
}

export function edits({ role }: Member): boolean {
  return role === 'owner' || role === 'product'
}

function schemaOf({ container, key, kind, value }: EntryChange<Member>): string | undefined {
  const [what = '', ...path] = key.split('/')
  if (!path.every((segment) => id.test(segment))) return 'malformed key'
  const check = container === 'plan' ? planSchema(what, path) : talkSchema(what, path)
  if (check === undefined) return 'unknown key'
  return kind === 'delete' || check(value) ? undefined : 'schema'
}

function planSchema(what: string, path: readonly string[]): ((value: unknown) => boolean) | undefined {
  if (what === 'feature' && path.length === 2) return Object.hasOwn(fields, path[1] ?? '') ? fields[path[1] ?? ''] : undefined
  if (what === 'pin' && path.length === 1) return (value) => typeof value === 'number'
  return undefined
}

function talkSchema(what: string, path: readonly string[]): ((value: unknown) => boolean) | undefined {
  if (what === 'vote' && path.length === 2) return (value) => Number.isInteger(value)
  if ((what === 'comment' || what === 'note') && path.length === 3) return isText
  if (what === 'evidence' && path.length === 1) return (value) => authorOf(value) !== undefined
  if (what === 'request' && path.length === 3) return path[2] === 'triage' || path[2] === 'title' ? isText : undefined
  return undefined
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 4000
}

function rightOf({ principal, key, kind, value, current }: EntryChange<Member>): string | undefined {
  const [what = '', first, second, third] = key.split('/')
  if (what === 'pin') return edits(principal) && kind !== 'delete' ? undefined : 'a pin stays'
  if (what === 'note') return kind === 'create' && second === principal.userId ? readOnly(principal) : 'a note stays as written'
  if (edits(principal)) return undefined
  const own: Readonly<Record<string, boolean>> = {
    vote: second === principal.userId,
    comment: second === principal.userId,
    request: first === principal.userId && third !== 'triage',
    evidence: [value, current()].every((held) => held === undefined || authorOf(held) === principal.userId),
  }
  return own[what] === true ? readOnly(principal) : 'not your own'
}

function authorStays({ value, current }: EntryChange<Member>): string | undefined {
  const author = authorOf(current())
  return value === undefined || author === undefined || author === authorOf(value) ? undefined : 'authors stay'
}

function readOnly({ role }: Member): string | undefined {
  return role === 'viewer' ? 'viewers read' : undefined
}

function authorOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'author' in value && typeof value.author === 'string' ? value.author : undefined
}

export function pieceOf(piece: RichTextPiece): string | undefined {
  switch (piece.kind) {
    case 'node':
      return blocks.has(piece.name) ? undefined : `node ${piece.name}`
    case 'attribute':
      return (piece.name === 'level' && typeof piece.value === 'number') || (piece.name === 'checked' && typeof piece.value === 'boolean')
        ? undefined
        : `attribute ${piece.name}`
    case 'mark':
      return marks.has(piece.name) && isMarkValue(piece.value) ? undefined : `mark ${piece.name}`
    case 'embed':
      return 'no embeds'
    case 'text':
    case 'delete':
      return undefined
    default:
      return unreachable(piece)
  }
}

function isMarkValue(value: unknown): boolean {
  if (value === null || value === true) return true
  if (typeof value !== 'object') return false
  const entries = Object.entries(value)
  return entries.length === 0 || (entries.length === 1 && entries.every(([key, link]) => key === 'href' && /^https?:/.test(String(link))))
}
