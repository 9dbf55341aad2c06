import type * as Y from 'yjs'
import { isDeleted } from './delete-ranges.ts'
import type { EntryChange, Principal } from './grammar.ts'
import { limits } from './limits.ts'
import type { EntryNews, Judging } from './judging.ts'
import { deny } from './refusal.ts'
import { rightmost } from './rightmost.ts'
import { valueOf } from './store-state.ts'
import type { Struct } from './struct.ts'
import { endOf } from './struct.ts'
import { lastItemAt } from './yjs-internals.ts'

/** Asks the grammar about every value put at a key, and about its deletion where the update can leave the key empty. */
export function judgeEntries<P extends Principal>(judging: Judging<P>): void {
  for (const entry of judging.entries) judgeEntry(judging, entry)
}

function judgeEntry<P extends Principal>(judging: Judging<P>, entry: EntryNews): void {
  const last = lastItemOf(entry)
  const kind = last === undefined || last.deleted ? 'create' : 'update'
  const place = { principal: judging.principal, container: entry.home.name, key: entry.key, current: () => valueOf(last) }
  for (const { content } of entry.structs) {
    if (content.kind !== 'values') continue
    for (const value of content.values) permit(judging, { ...place, kind, value })
  }
  const deletion: EntryChange<P> = { ...place, kind: 'delete', value: undefined }
  const fate = fateOf(judging, entry, last)
  if (fate === 'emptied') permit(judging, deletion)
  // A write that lost to the present value leaves a mark beside it, which needs some right over the key.
  if (fate === 'lost' && !mayPut(judging, { ...place, kind, value: valueOf(last) })) permit(judging, deletion)
  entry.change = fate === 'kept' ? kind : fate === 'emptied' ? 'delete' : 'lost'
}

/** An item without a right neighbour is its key's last, and saves looking the key up. */
function lastItemOf({ home, key, beside }: EntryNews): Y.Item | undefined {
  return beside !== undefined && beside.right === null ? beside : lastItemAt(home.of, key)
}

function permit<P extends Principal>(judging: Judging<P>, change: EntryChange<P>): void {
  const why = judging.grammar.entry(change)
  if (why !== undefined) deny('refused', `${change.container} ${change.key}: ${why}`)
}

function mayPut<P extends Principal>(judging: Judging<P>, change: EntryChange<P>): boolean {
  return change.value !== undefined && judging.grammar.entry(change) === undefined
}

type Fate = 'kept' | 'lost' | 'emptied'

/** What becomes of the key's value. Mostly there is one write, on the end of what is there. */
function fateOf<P extends Principal>(judging: Judging<P>, entry: EntryNews, last: Y.Item | undefined): Fate {
  const [only] = entry.structs
  if (only !== undefined && entry.structs.length === 1 && follows(only, last) && !dies(judging, only)) return 'kept'
  return contestedFate(judging, entry, last)
}

/**
 * The value of a key is always its rightmost item. A chain of overwrites from the last item on needs
 * no closer look; overwriting deletes the former value too, so a delete alone does not mean the key goes.
 */
function contestedFate<P extends Principal>(judging: Judging<P>, entry: EntryNews, last: Y.Item | undefined): Fate {
  const ends = new Set(entry.structs.flatMap(({ origin }) => (origin === undefined ? [] : [name(origin.client, origin.clock)])))
  const leaves = entry.structs.filter((struct) => !ends.has(name(struct.client, endOf(struct) - 1)))
  // Each unchained item makes Yjs walk the key's whole past.
  if (leaves.length > limits.siblings) deny('limit', `siblings at ${entry.key}`)
  const chained = entry.hits.length === 0 || last === undefined || ends.has(name(last.id.client, last.id.clock + last.length - 1))
  if (chained && !leaves.some((leaf) => dies(judging, leaf))) return 'kept'
  const winner = rightmost(last, entry.structs)
  if (winner.kind === 'struct') return dies(judging, winner.struct) ? 'emptied' : 'kept'
  return winner.kind === 'unknown' || entry.hits.length > 0 ? 'emptied' : 'lost'
}

function follows({ origin }: Struct, last: Y.Item | undefined): boolean {
  if (last === undefined || origin === undefined) return last === origin
  return origin.client === last.id.client && origin.clock === last.id.clock + last.length - 1
}

function dies<P extends Principal>(judging: Judging<P>, struct: Struct): boolean {
  return struct.content.kind === 'deleted' || isDeleted(judging.deletes, struct.client, endOf(struct) - 1)
}

function name(client: number, clock: number): string {
  return `${client}:${clock}`
}
