import { instantAt } from '@parley/shared/base/instant.ts'
import { containerOf } from '@parley/shared/document/live-doc.ts'
import { readStamp } from '@parley/shared/document/read-stamp.ts'
import { stampFor, type Stamp, type StampedChange } from '@parley/shared/document/stamp.ts'
import type * as Y from 'yjs'
import type { Allow } from '../gate/verdict.ts'

/** The stamps that lawful changes lead to, by key. They are written with the changes themselves, before anybody sees either. */
export function stampsFor(doc: Y.Doc, changes: readonly StampedChange[], at: number): ReadonlyMap<string, Stamp> {
  const stamps = containerOf(doc, 'stamps')
  const now = instantAt(at)
  const due = new Map<string, Stamp>()
  for (const change of changes) {
    const known = due.get(change.key) ?? readStamp(stamps?.get(change.key))
    const stamp = stampFor(change, known, now)
    if (stamp !== undefined) due.set(change.key, stamp)
  }
  return due
}

export function writeStamps(doc: Y.Doc, due: ReadonlyMap<string, Stamp>): void {
  const stamps = containerOf(doc, 'stamps')
  doc.transact(() => {
    for (const [key, stamp] of due) stamps?.set(key, stamp)
  })
}

/** What an update changed, entry by entry; what lost against a concurrent write changed nothing. */
export function changesIn({ writes }: Allow, by: string): readonly StampedChange[] {
  return writes.flatMap((write) => (write.kind === 'entry' && write.change !== 'lost' ? [{ key: write.key, kind: write.change, by }] : []))
}
