import type { DatabaseSync } from 'node:sqlite'
import type { Audit, AuditEntry } from './audit.ts'
import { integerOf, textOf } from './row.ts'
import type { Blocking } from './storage-calls.ts'

export type RecordDeed = (entry: AuditEntry) => void

/** To be called inside the transaction that does what the entry tells. */
export function prepareRecordDeed(database: DatabaseSync): RecordDeed {
  const add = database.prepare('INSERT INTO audit (at, workspace_id, actor, action, target, detail) VALUES (?, ?, ?, ?, ?, ?)')
  return ({ at, workspaceId, actor, action, target, detail }) => {
    add.run(at, workspaceId, actor, action, target, detail)
  }
}

export function prepareAudit(database: DatabaseSync): Blocking<Audit> {
  const list = database.prepare('SELECT * FROM audit WHERE workspace_id = ? ORDER BY number DESC LIMIT ?')
  return {
    listAudit: (workspaceId, limit) =>
      list.all(workspaceId, limit).map((row) => ({
        at: integerOf(row, 'at'),
        actor: textOf(row, 'actor'),
        action: textOf(row, 'action'),
        target: textOf(row, 'target'),
        detail: textOf(row, 'detail'),
      })),
  }
}
