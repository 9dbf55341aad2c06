import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { bytesOf, integerOf, kindOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import type { Checkpoints } from './sqlite-checkpoints.ts'
import { isCorrupt } from './sqlite-code.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { Damage, LoadedDocument, StoredUpdate } from './storage.ts'

interface Tail {
  readonly tail: readonly StoredUpdate[]
  readonly damage: Damage | null
}

/** Reads a document from a state of it and the updates after that, up to one of them. */
export type ReadDocument = (
  id: DocumentId,
  span: { readonly base: LoadedDocument['snapshot']; readonly upTo: number },
) => Result<LoadedDocument, 'unknown-document'>

export interface LoadTables {
  readonly snapshots: Snapshots
  readonly checkpoints: Checkpoints
}

/** The whole document. Where neither snapshot can be trusted, a checkpoint may still spare it from damage. */
export function prepareLoad(
  database: DatabaseSync,
  { snapshots, checkpoints, readDocument }: LoadTables & { readonly readDocument: ReadDocument },
): (id: DocumentId) => Result<LoadedDocument, 'unknown-document'> {
  const findHead = database.prepare('SELECT head FROM documents WHERE id = ?')
  return (id) => {
    const row = findHead.get(id)
    if (row === undefined) return fail('unknown-document')
    const head = integerOf(row, 'head')
    return readDocument(id, { base: snapshots.newestGood(id, head + 1) ?? checkpoints.newestGood(id, head), upTo: head })
  }
}

export function prepareReadDocument(database: DatabaseSync): ReadDocument {
  const find = database.prepare('SELECT workspace_id, kind, epoch FROM documents WHERE id = ?')
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

  return (id, { base, upTo }) => {
    const row = find.get(id)
    if (row === undefined) return fail('unknown-document')
    return ok({
      id,
      workspaceId: asId(textOf(row, 'workspace_id')),
      kind: kindOf(row),
      epoch: integerOf(row, 'epoch'),
      head: upTo,
      snapshot: base,
      owners: readOwners(id),
      ...readTail(id, base?.seq ?? 0, upTo),
    })
  }
}

function faultOf(row: Row, expectedSeq: number): string | null {
  if (integerOf(row, 'seq') !== expectedSeq) return 'it is missing'
  return crc32(bytesOf(row, 'bytes')) === integerOf(row, 'crc32') ? null : 'its bytes fail their checksum'
}
