import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { Checkpoint, CheckpointPlace } from './history.ts'
import { bytesOf, integerOf, textOf } from './row.ts'
import { isCorrupt } from './sqlite-code.ts'
import type { Snapshot } from './storage.ts'

/** A state is pinned where the last pinned one is a day or so many updates behind. */
const pinAfterMs = 24 * 3_600_000
const pinAfterUpdates = 5000

export interface Checkpoints {
  list(document: DocumentId): readonly CheckpointPlace[]
  /** The newest up to an update whose bytes are as they were written. */
  newestGood(document: DocumentId, upTo: number): Snapshot | null
  /** Pins a state unless another was pinned shortly before. */
  pinWhenDue(document: DocumentId, checkpoint: Checkpoint): void
  write(document: DocumentId, checkpoint: Checkpoint): void
  /** Forgets those that only reach back further than history is kept, and tells the first update that is still needed. */
  dropBefore(document: DocumentId, at: number): number
}

export function prepareCheckpoints(database: DatabaseSync): Checkpoints {
  const list = database.prepare('SELECT seq, at FROM checkpoints WHERE document = ? ORDER BY seq')
  const seqsUpTo = database.prepare('SELECT seq FROM checkpoints WHERE document = ? AND seq <= ? ORDER BY seq DESC')
  const read = database.prepare('SELECT sha256, state FROM checkpoints WHERE document = ? AND seq = ?')
  const replace = database.prepare('REPLACE INTO checkpoints (document, seq, at, sha256, state) VALUES (?, ?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM checkpoints WHERE document = ? AND seq < ?')

  function places(document: DocumentId): readonly CheckpointPlace[] {
    return list.all(document).map((row) => ({ seq: integerOf(row, 'seq'), at: integerOf(row, 'at') }))
  }

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

  function write(document: DocumentId, { seq, at, state }: Checkpoint): void {
    replace.run(document, seq, at, hash('sha256', state), state)
  }

  return {
    list: places,
    newestGood(document, upTo) {
      for (const row of seqsUpTo.all(document, upTo)) {
        const good = readGood(document, integerOf(row, 'seq'))
        if (good !== null) return good
      }
      return null
    },
    pinWhenDue(document, checkpoint) {
      const last = places(document).at(-1)
      const isDue = last === undefined || checkpoint.at - last.at >= pinAfterMs || checkpoint.seq - last.seq >= pinAfterUpdates
      if (isDue) write(document, checkpoint)
    },
    write,
    dropBefore(document, at) {
      const first = places(document).findLast((place) => place.at <= at)
      if (first === undefined) return 0
      drop.run(document, first.seq)
      return first.seq
    },
  }
}
