import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { integerOf } from './row.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { Snapshot } from './storage.ts'
import { inTransaction } from './transaction.ts'

export interface SnapshotToSave {
  readonly document: DocumentId
  readonly snapshot: Snapshot
  readonly dropUpdatesBefore: number
}

export function prepareSaveSnapshot(database: DatabaseSync, snapshots: Snapshots): (order: SnapshotToSave) => void {
  const findHead = database.prepare('SELECT head FROM documents WHERE id = ?')
  const firstRecent = database.prepare('SELECT seq FROM updates WHERE document = ? AND at >= ? ORDER BY seq LIMIT 1')
  const dropUpdates = database.prepare('DELETE FROM updates WHERE document = ? AND seq <= ?')

  function save({ document, snapshot, dropUpdatesBefore }: SnapshotToSave): void {
    const row = findHead.get(document)
    if (row === undefined) throw new Error(`a snapshot of ${document}, which is not stored`)
    const head = integerOf(row, 'head')
    if (snapshot.seq < 1 || snapshot.seq > head) throw new Error(`a snapshot of ${document} at ${snapshot.seq}, beyond its head ${head}`)
    if (snapshot.seq < snapshots.newestSeq(document)) return
    snapshots.write(document, snapshot)
    const previous = snapshots.newestGood(document, snapshot.seq)
    snapshots.dropAllBut(document, [snapshot.seq, previous?.seq ?? snapshot.seq])
    if (previous === null) return
    const recent = firstRecent.get(document, dropUpdatesBefore)
    const lastOld = recent === undefined ? previous.seq : integerOf(recent, 'seq') - 1
    dropUpdates.run(document, Math.min(previous.seq, lastOld))
  }

  return (order) => {
    inTransaction(database, () => {
      save(order)
    })
  }
}
