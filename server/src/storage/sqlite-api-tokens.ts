import type { DatabaseSync } from 'node:sqlite'
import { tokenScopes, wholeScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import type { ApiToken, ApiTokens } from './api-tokens.ts'
import { personOf } from './person-of.ts'
import { integerOf, integerOrNull, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

const valid = `
  SELECT people.*, api_tokens.id AS token_id, api_tokens.name AS token_name, api_tokens.hint, api_tokens.may_write,
    api_tokens.scopes, api_tokens.created_at, api_tokens.expires_at, api_tokens.last_used_at
  FROM api_tokens JOIN people ON people.id = api_tokens.person_id AND people.workspace_id = api_tokens.workspace_id
  WHERE people.removed_at IS NULL AND api_tokens.expires_at > ?`

export function prepareApiTokens(database: DatabaseSync): Blocking<ApiTokens> {
  const record = prepareRecordDeed(database)
  const dropExpired = database.prepare('DELETE FROM api_tokens WHERE expires_at <= ?')
  const add = database.prepare(
    `INSERT INTO api_tokens (id, workspace_id, person_id, token_hash, hint, name, may_write, scopes, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const findByToken = database.prepare(`${valid} AND api_tokens.token_hash = ?`)
  const findById = database.prepare(`${valid} AND api_tokens.id = ?`)
  const touch = database.prepare('UPDATE api_tokens SET last_used_at = ? WHERE id = ?')
  const list = database.prepare(
    `${valid} AND api_tokens.workspace_id = ? AND api_tokens.person_id = ? ORDER BY api_tokens.created_at DESC, api_tokens.id`,
  )
  const drop = database.prepare('DELETE FROM api_tokens WHERE workspace_id = ? AND person_id = ? AND id = ?')
  return {
    createApiToken({ id, workspaceId, personId, tokenHash, name, hint, scopes, expiresAt }, { actor, at }) {
      inTransaction(database, () => {
        dropExpired.run(at)
        // A server of before, which knows nothing of scopes, takes for one that writes only what may write everything.
        const mayWrite = scopes.length === tokenScopes.length ? 1 : 0
        add.run(id, workspaceId, personId, tokenHash, hint, name, mayWrite, scopes.join(' '), at, expiresAt)
        record({ at, workspaceId, actor, action: 'created-token', target: id, detail: `${name}, ${scopes.join(' ')}` })
      })
    },
    findApiToken(key, now) {
      const row = 'id' in key ? findById.get(now, key.id) : findByToken.get(now, key.tokenHash)
      return row && { token: tokenOf(row), person: personOf(row) }
    },
    touchApiToken(id, at) {
      touch.run(at, id)
    },
    listApiTokens: ({ workspaceId, personId }, now) => list.all(now, workspaceId, personId).map(tokenOf),
    revokeApiToken({ workspaceId, personId, id }, { actor, at }) {
      return inTransaction(database, () => {
        if (drop.run(workspaceId, personId, id).changes === 0) return false
        record({ at, workspaceId, actor, action: 'revoked-token', target: id, detail: '' })
        return true
      })
    },
  }
}

function tokenOf(row: Row): ApiToken {
  return {
    id: textOf(row, 'token_id'),
    name: textOf(row, 'token_name'),
    hint: textOf(row, 'hint'),
    scopes: scopesOf(row),
    createdAt: integerOf(row, 'created_at'),
    expiresAt: integerOf(row, 'expires_at'),
    lastUsedAt: integerOrNull(row, 'last_used_at'),
  }
}

/** Tokens made before there were scopes could read everything, or write everything, and still can. */
function scopesOf(row: Row): readonly TokenScope[] {
  const stored = textOrNull(row, 'scopes')?.split(' ')
  if (stored === undefined) return integerOf(row, 'may_write') === 1 ? tokenScopes : ['plan:read', 'sales:read']
  return wholeScopes(tokenScopes.filter((scope) => stored.includes(scope)))
}
