import type { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { Moment } from './history.ts'
import { integerOf } from './row.ts'
import type { Checkpoints } from './sqlite-checkpoints.ts'
import type { ReadDocument } from './sqlite-load.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { LoadedDocument } from './storage.ts'

export interface Past {
  readonly momentOf: (document: DocumentId, at: number) => Moment | undefined
  readonly firstMoment: (document: DocumentId) => Moment | undefined
  readonly loadAt: (document: DocumentId, seq: number) => Result<LoadedDocument, 'unknown-document' | 'not-kept'>
}

export interface PastTables {
  readonly snapshots: Snapshots
  readonly checkpoints: Checkpoints
  readonly readDocument: ReadDocument
}

export function preparePast(database: DatabaseSync, { snapshots, checkpoints, readDocument }: PastTables): Past {
  const find = database.prepare('SELECT epoch, head FROM documents WHERE id = ?')
  const first = database.prepare('SELECT min(seq) AS seq FROM updates WHERE document = ?')
  const timeOf = database.prepare('SELECT at FROM updates WHERE document = ? AND seq = ?')

  /** The log is in the order of time, so the last update before a moment is found by halving instead of by an index that every commit would pay for. */
  function lastBefore(document: DocumentId, at: number, head: number): { readonly seq: number; readonly at: number } | undefined {
    const row = first.get(document)
    let found: { readonly seq: number; readonly at: number } | undefined
    let low = row === undefined || row['seq'] === null ? head + 1 : integerOf(row, 'seq')
    let high = head
    while (low <= high) {
      const seq = Math.floor((low + high) / 2)
      const time = timeOf.get(document, seq)
      if (time !== undefined && integerOf(time, 'at') <= at) {
        found = { seq, at: integerOf(time, 'at') }
        low = seq + 1
      } else high = seq - 1
    }
    return found
  }

  function baseOf(document: DocumentId, seq: number): LoadedDocument['snapshot'] {
    const pinned = checkpoints.newestGood(document, seq)
    const recent = snapshots.newestGood(document, seq + 1)
    return recent !== null && recent.seq > (pinned?.seq ?? 0) ? recent : pinned
  }

  return {
    momentOf(document, at) {
      const row = find.get(document)
      if (row === undefined) return undefined
      const epoch = integerOf(row, 'epoch')
      const logged = lastBefore(document, at, integerOf(row, 'head'))
      const pinned = checkpoints.list(document).findLast((place) => place.at <= at)
      if (logged !== undefined && logged.seq >= (pinned?.seq ?? 0)) return { ...logged, epoch }
      return pinned === undefined ? undefined : { ...pinned, epoch }
    },
    firstMoment(document) {
      const row = find.get(document)
      const pinned = checkpoints.list(document)[0]
      const seq = pinned === undefined || pinned.seq > 1 ? 1 : pinned.seq
      const time = timeOf.get(document, seq)
      if (row === undefined) return undefined
      const epoch = integerOf(row, 'epoch')
      if (time !== undefined) return { seq, at: integerOf(time, 'at'), epoch }
      return pinned === undefined ? undefined : { ...pinned, epoch }
    },
    loadAt(document, seq) {
      const row = find.get(document)
      if (row === undefined) return fail('unknown-document')
      if (seq < 1 || seq > integerOf(row, 'head')) return fail('not-kept')
      const loaded = readDocument(document, { base: baseOf(document, seq), upTo: seq })
      if (!loaded.ok) return loaded
      return loaded.value.damage === null ? ok(loaded.value) : fail('not-kept')
    },
  }
}
