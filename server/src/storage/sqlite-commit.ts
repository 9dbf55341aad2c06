import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { integerOf } from './row.ts'
import type { Append, CommitOutcome } from './storage.ts'
import { inTransaction } from './transaction.ts'

export function prepareCommit(database: DatabaseSync): (appends: readonly Append[]) => readonly CommitOutcome[] {
  const findHead = database.prepare('SELECT head FROM documents WHERE id = ?')
  const moveHead = database.prepare('UPDATE documents SET head = ? WHERE id = ?')
  const insert = database.prepare('INSERT INTO updates (document, seq, actor, at, crc32, bytes) VALUES (?, ?, ?, ?, ?, ?)')

  function append({ document, expectedHead, updates }: Append): CommitOutcome {
    const row = findHead.get(document)
    if (row === undefined) return { kind: 'unknown-document' }
    const stored = integerOf(row, 'head')
    if (stored !== expectedHead) return { kind: 'fenced', head: stored }
    let head = stored
    for (const { bytes, actor, at } of updates) {
      head += 1
      insert.run(document, head, actor, at, crc32(bytes), bytes)
    }
    if (head !== stored) moveHead.run(head, document)
    return { kind: 'committed', head }
  }

  return (appends) => inTransaction(database, () => appends.map(append))
}
