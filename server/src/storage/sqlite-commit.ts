import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { integerOf } from './row.ts'
import type { Append, CommitOutcome } from './storage.ts'
import { inTransaction } from './transaction.ts'

export function prepareCommit(database: DatabaseSync): (appends: readonly Append[]) => readonly CommitOutcome[] {
  const findHead = database.prepare('SELECT head FROM documents WHERE id = ?')
  const moveHead = database.prepare('UPDATE documents SET head = head + ? WHERE id = ? AND head = ?')
  const insert = database.prepare('INSERT INTO updates (document, seq, actor, at, crc32, bytes) VALUES (?, ?, ?, ?, ?, ?)')

  const change = database.prepare(
    'INSERT INTO changes (document, seq, part, at, actor, zone, key, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const claim = database.prepare('INSERT INTO clients (document, client_id, person) VALUES (?, ?, ?)')

  function append({ document, expectedHead, updates }: Append): CommitOutcome {
    if (moveHead.run(updates.length, document, expectedHead).changes === 0) return refusal(document)
    let head = expectedHead
    for (const { bytes, actor, at, claims = [], changes = [] } of updates) {
      head += 1
      for (const client of claims) claim.run(document, client, actor)
      insert.run(document, head, actor, at, crc32(bytes), bytes)
      for (const [part, { zone, key, before, after }] of changes.entries())
        change.run(document, head, part, at, actor, zone, key, before, after)
    }
    return { kind: 'committed', head }
  }

  function refusal(document: DocumentId): CommitOutcome {
    const row = findHead.get(document)
    return row === undefined ? { kind: 'unknown-document' } : { kind: 'fenced', head: integerOf(row, 'head') }
  }

  return (appends) => inTransaction(database, () => appends.map(append))
}
