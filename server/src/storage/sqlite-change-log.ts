import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import type { ChangeLog, StoredChange } from './change-log.ts'
import { integerOf, textOf, type Row } from './row.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareChangeLog(database: DatabaseSync): Blocking<ChangeLog> {
  const list = database.prepare('SELECT * FROM changes WHERE document = ? AND seq > ? ORDER BY seq, part LIMIT ?')
  const lastBefore = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM changes WHERE document = ? AND at < ?')
  const acknowledged = database.prepare('SELECT * FROM acknowledgements WHERE document = ? ORDER BY person')
  const acknowledge = database.prepare(
    `INSERT INTO acknowledgements (document, person, seq, hash, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document, person) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at
     WHERE excluded.seq >= acknowledgements.seq`,
  )
  return {
    listChanges: ({ document, after, limit }) => list.all(document, after, limit).map(changeOf),
    seqAt: (document, at) => {
      const row = lastBefore.get(document, at)
      return row === undefined ? 0 : integerOf(row, 'seq')
    },
    listAcknowledgements: (document) =>
      acknowledged.all(document).map((row) => ({
        document,
        personId: asId(textOf(row, 'person')),
        seq: integerOf(row, 'seq'),
        hash: textOf(row, 'hash'),
        at: integerOf(row, 'at'),
      })),
    acknowledge: ({ document, personId, seq, hash, at }) => {
      acknowledge.run(document, personId, seq, hash, at)
    },
  }
}

export function changeOf(row: Row): StoredChange {
  return {
    seq: integerOf(row, 'seq'),
    at: integerOf(row, 'at'),
    actor: textOf(row, 'actor'),
    zone: textOf(row, 'zone'),
    key: textOf(row, 'key'),
    before: textOf(row, 'before'),
    after: textOf(row, 'after'),
  }
}
