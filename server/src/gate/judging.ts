import type * as Y from 'yjs'
import type { ClientRange, Deletes } from './delete-ranges.ts'
import type { Grammar, Principal, RichTextPiece } from './grammar.ts'
import type { Homes } from './homes.ts'
import type { Home, Place } from './place.ts'
import { deny } from './refusal.ts'
import type { Struct } from './struct.ts'
import type { Touched } from './verdict.ts'

export type ContainerHome = Extract<Home, { kind: 'container' }>

/** What an update does to one key of a container, gathered before the grammar is asked. */
export interface EntryNews {
  readonly home: ContainerHome
  readonly key: string
  readonly structs: Struct[]
  /** The update's deletes that reach the live value. */
  readonly hits: ClientRange[]
  /** Found once all of the key's news is known. */
  change: Extract<Touched, { kind: 'entry' }>['change']
}

/** The state of one inspection; the gathering members grow while the update is walked. */
export interface Judging<P extends Principal> {
  readonly doc: Y.Doc
  readonly principal: P
  readonly grammar: Grammar<P>
  readonly news: ReadonlyMap<number, readonly Struct[]>
  readonly deletes: Deletes
  readonly homes: Homes
  readonly places: ReadonlyMap<Struct, Place>
  readonly entries: Map<ContainerHome, Map<string, EntryNews>>
  readonly richTexts: Set<string>
  readonly stripped: ClientRange[]
  lapsed: number
  effectiveDeletes: number
}

export function entryNews<P extends Principal>(judging: Judging<P>, home: ContainerHome, key: string): EntryNews {
  const within = judging.entries.get(home) ?? new Map<string, EntryNews>()
  const known = within.get(key)
  if (known !== undefined) return known
  const fresh: EntryNews = { home, key, structs: [], hits: [], change: 'lost' }
  judging.entries.set(home, within.set(key, fresh))
  return fresh
}

export function askRichText<P extends Principal>(judging: Judging<P>, root: string, piece: RichTextPiece): void {
  const why = judging.grammar.richText({ principal: judging.principal, root, piece })
  if (why !== undefined) deny('refused', `${root}: ${why}`)
  judging.richTexts.add(root)
}
