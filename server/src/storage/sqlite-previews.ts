import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { previewRoles } from '@parley/shared/protocol/preview-names.ts'
import * as z from 'zod/mini'
import type { Preview, Previews } from './previews.ts'
import { integerOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

const storedRole = z.enum(previewRoles)

export function preparePreviews(database: DatabaseSync): Blocking<Previews> {
  const record = prepareRecordDeed(database)
  const mayGovern = prepareMayGovern(database)
  const dropExpired = database.prepare('DELETE FROM previews WHERE expires_at <= ?')
  const findSession = database.prepare('SELECT 1 FROM sessions WHERE id = ? AND person_id = ?')
  const add = database.prepare('INSERT INTO previews (id, token_hash, session_id, person_id, role, expires_at) VALUES (?, ?, ?, ?, ?, ?)')
  const byToken = database.prepare('SELECT * FROM previews WHERE token_hash = ? AND expires_at > ?')
  const byId = database.prepare('SELECT * FROM previews WHERE id = ? AND expires_at > ?')
  return {
    createPreview({ id, tokenHash, sessionId, workspaceId, personId, role, expiresAt }, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, personId) || findSession.get(sessionId, personId) === undefined) return fail('not-owner')
        dropExpired.run(by.at)
        add.run(id, tokenHash, sessionId, personId, role, expiresAt)
        record({ ...by, workspaceId, action: 'started-preview', target: personId, detail: role })
        return ok(undefined)
      })
    },
    findPreview(key, now) {
      const row = 'id' in key ? byId.get(key.id, now) : byToken.get(key.tokenHash, now)
      return row && previewOf(row)
    },
  }
}

function previewOf(row: Row): Preview {
  return {
    id: textOf(row, 'id'),
    sessionId: textOf(row, 'session_id'),
    personId: asId(textOf(row, 'person_id')),
    role: storedRole.parse(textOf(row, 'role')),
    expiresAt: integerOf(row, 'expires_at'),
  }
}
