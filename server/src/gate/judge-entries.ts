import { isDeleted } from './delete-ranges.ts'
import type { EntryChange, Principal } from './grammar.ts'
import { limits } from './limits.ts'
import type { EntryNews, Judging } from './judging.ts'
import { deny } from './refusal.ts'
import { valueOf } from './store-state.ts'
import type { Id, Struct } from './struct.ts'
import { endOf } from './struct.ts'
import { lastItemAt } from './yjs-internals.ts'

/** Asks the grammar about every value put at a key, and about its deletion where the update can leave the key empty. */
export function judgeEntries<P extends Principal>(judging: Judging<P>): void {
  for (const entry of judging.entries.values()) judgeEntry(judging, entry)
}

function judgeEntry<P extends Principal>(judging: Judging<P>, entry: EntryNews): void {
  const last = lastItemAt(entry.home.type, entry.key)
  const current = valueOf(last)
  const kind = last === undefined || last.deleted ? 'create' : 'update'
  const place = { principal: judging.principal, container: entry.home.name, key: entry.key, current }
  for (const { content } of entry.structs) {
    if (content.kind !== 'values') continue
    for (const value of content.values) ask(judging, { ...place, kind, value })
  }
  if (canLeaveEmpty(judging, entry)) ask(judging, { ...place, kind: 'delete', value: undefined })
}

function ask<P extends Principal>(judging: Judging<P>, change: EntryChange<P>): void {
  const why = judging.grammar.entry(change)
  if (why !== undefined) deny('refused', `${change.container} ${change.key}: ${why}`)
}

/**
 * The value of a key is its rightmost item. After this update that is the item it was before, unless a new one hangs
 * exactly on its end, or else a new item on whose end no other new one hangs. Overwriting deletes the former value too,
 * so a delete alone does not mean the key goes.
 */
function canLeaveEmpty<P extends Principal>(judging: Judging<P>, entry: EntryNews): boolean {
  const ends = new Set(entry.structs.flatMap(({ origin }) => (origin === undefined ? [] : [name(origin)])))
  const leaves = entry.structs.filter((struct) => !ends.has(name({ client: struct.client, clock: endOf(struct) - 1 })))
  // Each unchained item makes Yjs walk the key's whole past.
  if (leaves.length > limits.siblings) deny('limit', `siblings at ${entry.key}`)
  if (leaves.some((leaf) => dies(judging, leaf))) return true
  const last = lastItemAt(entry.home.type, entry.key)
  return entry.hit && (last === undefined || !ends.has(name({ client: last.id.client, clock: last.id.clock + last.length - 1 })))
}

function dies<P extends Principal>(judging: Judging<P>, struct: Struct): boolean {
  return struct.content.kind === 'deleted' || isDeleted(judging.deletes, struct.client, endOf(struct) - 1)
}

function name(id: Id): string {
  return `${id.client}:${id.clock}`
}
