import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { bytesOf, integerOf, kindOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import { isCorrupt } from './sqlite-code.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { Damage, LoadedDocument, StoredUpdate } from './storage.ts'

interface Tail {
  readonly tail: readonly StoredUpdate[]
  readonly damage: Damage | null
}

export function prepareLoad(database: DatabaseSync, snapshots: Snapshots): (id: DocumentId) => Result<LoadedDocument, 'unknown-document'> {
  const find = database.prepare('SELECT workspace_id, kind, epoch, head FROM documents WHERE id = ?')
  const listUpdates = database.prepare(
    'SELECT seq, actor, at, crc32, bytes FROM updates WHERE document = ? AND seq > ? AND seq <= ? ORDER BY seq',
  )

  const listClients = database.prepare('SELECT client_id, person FROM clients WHERE document = ?')

  function readOwners(id: DocumentId): ReadonlyMap<number, string> {
    return new Map(listClients.all(id).map((row) => [integerOf(row, 'client_id'), textOf(row, 'person')]))
  }

  function readTail(id: DocumentId, after: number, head: number): Tail {
    const tail: StoredUpdate[] = []
    const next = (): number => after + tail.length + 1
    try {
      for (const row of listUpdates.iterate(id, after, head)) {
        const reason = faultOf(row, next())
        if (reason !== null) return { tail, damage: { seq: next(), reason } }
        tail.push({ seq: next(), actor: textOf(row, 'actor'), at: integerOf(row, 'at'), bytes: bytesOf(row, 'bytes') })
      }
    } catch (error) {
      if (!isCorrupt(error)) throw error
      return { tail, damage: { seq: next(), reason: 'the database cannot read it' } }
    }
    return { tail, damage: next() > head ? null : { seq: next(), reason: 'it is missing' } }
  }

  return (id) => {
    const row = find.get(id)
    if (row === undefined) return fail('unknown-document')
    const head = integerOf(row, 'head')
    const snapshot = snapshots.newestGood(id, head + 1)
    return ok({
      id,
      workspaceId: asId(textOf(row, 'workspace_id')),
      kind: kindOf(row),
      epoch: integerOf(row, 'epoch'),
      head,
      snapshot,
      owners: readOwners(id),
      ...readTail(id, snapshot?.seq ?? 0, head),
    })
  }
}

function faultOf(row: Row, expectedSeq: number): string | null {
  if (integerOf(row, 'seq') !== expectedSeq) return 'it is missing'
  return crc32(bytesOf(row, 'bytes')) === integerOf(row, 'crc32') ? null : 'its bytes fail their checksum'
}
