import type * as Y from 'yjs'
import type { ClientRange, Deletes } from './delete-ranges.ts'
import type { Grammar, Principal, RichTextPiece } from './grammar.ts'
import type { Homes } from './homes.ts'
import type { Home } from './place.ts'
import { deny } from './refusal.ts'
import type { Placed } from './resolve.ts'
import type { Group, Struct } from './struct.ts'
import type { Touched } from './verdict.ts'

export type ContainerHome = Extract<Home, { kind: 'container' }>

export interface EntryPlace {
  readonly home: ContainerHome
  readonly key: string
  /** An item that stands there, where one was met. */
  readonly beside: Y.Item | undefined
}

/** What an update does to one key of a container, gathered before the grammar is asked. */
export interface EntryNews extends EntryPlace {
  readonly structs: Struct[]
  /** The update's deletes that reach the live value. */
  readonly hits: ClientRange[]
  /** Found once all of the key's news is known. */
  change: Extract<Touched, { kind: 'entry' }>['change']
}

type EntryIndex = Map<ContainerHome['of'], Map<string, EntryNews>>

/** The state of one inspection; the gathering members grow while the update is walked. */
export interface Judging<P extends Principal> {
  readonly doc: Y.Doc
  readonly principal: P
  readonly grammar: Grammar<P>
  readonly news: readonly Group[]
  readonly deletes: Deletes
  readonly homes: Homes
  readonly placed: readonly Placed[]
  readonly entries: EntryNews[]
  /** Finds an entry among many. */
  index: EntryIndex | undefined
  richTexts: Set<string> | undefined
  readonly stripped: ClientRange[]
  lapsed: number
  effectiveDeletes: number
}

const few = 4

/** What is gathered about a key. Most updates touch one, so that an index is made only where there are many. */
export function entryNews<P extends Principal>(judging: Judging<P>, at: EntryPlace): EntryNews {
  const known = findEntry(judging, at)
  if (known !== undefined) return known
  const fresh: EntryNews = { ...at, structs: [], hits: [], change: 'lost' }
  judging.entries.push(fresh)
  if (judging.index !== undefined) addTo(judging.index, fresh)
  return fresh
}

function findEntry<P extends Principal>(judging: Judging<P>, { home, key }: EntryPlace): EntryNews | undefined {
  const { entries } = judging
  if (entries.length <= few) return entries.find((entry) => entry.key === key && entry.home.of === home.of)
  judging.index ??= entries.reduce(addTo, new Map())
  return judging.index.get(home.of)?.get(key)
}

function addTo(index: EntryIndex, entry: EntryNews): EntryIndex {
  const within = index.get(entry.home.of) ?? new Map<string, EntryNews>()
  return index.set(entry.home.of, within.set(entry.key, entry))
}

export function askRichText<P extends Principal>(judging: Judging<P>, root: string, piece: RichTextPiece): void {
  const why = judging.grammar.richText({ principal: judging.principal, root, piece })
  if (why !== undefined) deny('refused', `${root}: ${why}`)
  touchRichText(judging, root)
}

export function touchRichText<P extends Principal>(judging: Judging<P>, root: string): void {
  judging.richTexts ??= new Set()
  judging.richTexts.add(root)
}
