import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { integerOf } from './row.ts'
import type { Checkpoints } from './sqlite-checkpoints.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { Snapshot } from './storage.ts'
import { inTransaction } from './transaction.ts'

export interface SnapshotToSave {
  readonly document: DocumentId
  readonly snapshot: Snapshot
  readonly dropHistoryBefore: number
}

export interface SnapshotTables {
  readonly snapshots: Snapshots
  readonly checkpoints: Checkpoints
}

/** Every update from the oldest checkpoint on is kept, so that any moment since then can be shown again. */
export function prepareSaveSnapshot(database: DatabaseSync, { snapshots, checkpoints }: SnapshotTables): (order: SnapshotToSave) => void {
  const findHead = database.prepare('SELECT head FROM documents WHERE id = ?')
  const timeOf = database.prepare('SELECT at FROM updates WHERE document = ? AND seq = ?')
  const dropUpdates = database.prepare('DELETE FROM updates WHERE document = ? AND seq <= ?')

  function save({ document, snapshot, dropHistoryBefore }: SnapshotToSave): void {
    const row = findHead.get(document)
    if (row === undefined) throw new Error(`a snapshot of ${document}, which is not stored`)
    const head = integerOf(row, 'head')
    if (snapshot.seq < 1 || snapshot.seq > head) throw new Error(`a snapshot of ${document} at ${snapshot.seq}, beyond its head ${head}`)
    if (snapshot.seq < snapshots.newestSeq(document)) return
    snapshots.write(document, snapshot)
    const time = timeOf.get(document, snapshot.seq)
    if (time !== undefined) checkpoints.pinWhenDue(document, { ...snapshot, at: integerOf(time, 'at') })
    const previous = snapshots.newestGood(document, snapshot.seq)
    snapshots.dropAllBut(document, [snapshot.seq, previous?.seq ?? snapshot.seq])
    if (previous === null) return
    dropUpdates.run(document, Math.min(previous.seq, checkpoints.dropBefore(document, dropHistoryBefore)))
  }

  return (order) => {
    inTransaction(database, () => {
      save(order)
    })
  }
}
