import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Directory } from './directory.ts'
import { personOf } from './person-of.ts'
import { brokenConstraint } from './sqlite-code.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

type Sessions = Pick<Directory, 'createSession' | 'findSession' | 'deleteSession'>

export function prepareSessions(database: DatabaseSync): Blocking<Sessions> {
  const dropExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  const add = database.prepare('INSERT INTO sessions (token_hash, person_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const find = database.prepare(
    `SELECT people.* FROM sessions JOIN people ON people.id = sessions.person_id
     WHERE sessions.token_hash = ? AND sessions.expires_at > ?`,
  )
  return {
    createSession({ tokenHash, personId, createdAt, expiresAt }) {
      try {
        inTransaction(database, () => {
          dropExpired.run(createdAt)
          add.run(tokenHash, personId, createdAt, expiresAt)
        })
        return ok(undefined)
      } catch (error) {
        if (brokenConstraint(error) === 'foreign-key') return fail('unknown-person')
        throw error
      }
    },
    findSession(tokenHash, now) {
      const row = find.get(tokenHash, now)
      return row && personOf(row)
    },
    deleteSession(tokenHash) {
      drop.run(tokenHash)
    },
  }
}
