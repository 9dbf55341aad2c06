import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { bytesOf, integerOf, textOf } from './row.ts'
import { isCorrupt } from './sqlite-code.ts'
import type { Snapshot } from './storage.ts'

export interface Snapshots {
  /** The newest snapshot below `before` whose bytes are as they were written. */
  newestGood(document: DocumentId, before: number): Snapshot | null
  newestSeq(document: DocumentId): number
  write(document: DocumentId, snapshot: Snapshot): void
  dropAllBut(document: DocumentId, seqs: readonly [number, number]): void
}

export function prepareSnapshots(database: DatabaseSync): Snapshots {
  const listSeqs = database.prepare('SELECT seq FROM snapshots WHERE document = ? AND seq < ? ORDER BY seq DESC')
  const read = database.prepare('SELECT sha256, state FROM snapshots WHERE document = ? AND seq = ?')
  const maxSeq = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM snapshots WHERE document = ?')
  const replace = database.prepare('REPLACE INTO snapshots (document, seq, sha256, state) VALUES (?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM snapshots WHERE document = ? AND seq NOT IN (?, ?)')

  function readGood(document: DocumentId, seq: number): Snapshot | null {
    try {
      const row = read.get(document, seq)
      if (row === undefined) return null
      const state = bytesOf(row, 'state')
      return hash('sha256', state) === textOf(row, 'sha256') ? { seq, state } : null
    } catch (error) {
      if (isCorrupt(error)) return null
      throw error
    }
  }

  return {
    newestGood(document, before) {
      for (const row of listSeqs.all(document, before)) {
        const snapshot = readGood(document, integerOf(row, 'seq'))
        if (snapshot) return snapshot
      }
      return null
    },
    newestSeq(document) {
      const row = maxSeq.get(document)
      return row === undefined ? 0 : integerOf(row, 'seq')
    },
    write(document, { seq, state }) {
      replace.run(document, seq, hash('sha256', state), state)
    },
    dropAllBut(document, [first, second]) {
      drop.run(document, first, second)
    },
  }
}
