import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import { personOf } from './person-of.ts'
import { integerOf, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'
import type { Session, SessionStore } from './sessions.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing, inTransaction } from './transaction.ts'

const open = `
  SELECT people.*, sessions.id AS session_id, sessions.created_at, sessions.authenticated_at,
    sessions.last_seen_at AS session_seen_at, sessions.idle_until, sessions.expires_at, sessions.device
  FROM sessions JOIN people ON people.id = sessions.person_id
  WHERE people.removed_at IS NULL AND min(sessions.idle_until, sessions.expires_at) > ?`

/** A person, and whoever has the same account in another workspace; without an account nobody else. */
const samePerson = '(people.id = ? OR people.account_id = (SELECT account_id FROM people WHERE id = ?))'

export function prepareSessions(database: DatabaseSync): Blocking<SessionStore> {
  const record = prepareRecordDeed(database)
  const dropEnded = database.prepare('DELETE FROM sessions WHERE min(idle_until, expires_at) <= ?')
  const add = database.prepare(
    `INSERT INTO sessions (id, token_hash, person_id, created_at, authenticated_at, last_seen_at, idle_until, expires_at, device)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const findActive = database.prepare('SELECT * FROM people WHERE id = ? AND removed_at IS NULL')
  const findByToken = database.prepare(`${open} AND sessions.token_hash = ?`)
  const findById = database.prepare(`${open} AND sessions.id = ?`)
  const touch = database.prepare('UPDATE sessions SET last_seen_at = ?, idle_until = ? WHERE id = ? RETURNING person_id')
  const touchPerson = database.prepare('UPDATE people SET last_seen_at = ? WHERE id = ?')
  const rotate = database.prepare('UPDATE sessions SET token_hash = ?, person_id = ?, authenticated_at = ?, last_seen_at = ? WHERE id = ?')
  const list = database.prepare(`${open} AND ${samePerson} ORDER BY sessions.created_at DESC, sessions.id`)
  const end = database.prepare(
    `DELETE FROM sessions WHERE person_id IN (SELECT id FROM people WHERE ${samePerson}) AND id IS NOT ? AND id = ifnull(?, id) RETURNING id`,
  )

  function activePerson(id: UserId): ReturnType<typeof personOf> | undefined {
    const row = findActive.get(id)
    return row && personOf(row)
  }

  return {
    createSession({ id, tokenHash, personId, createdAt, idleUntil, expiresAt, device }) {
      return inTransaction(database, () => {
        dropEnded.run(createdAt)
        const person = activePerson(personId)
        if (person === undefined) return fail('unknown-person')
        add.run(id, tokenHash, personId, createdAt, createdAt, createdAt, idleUntil, expiresAt, device)
        touchPerson.run(createdAt, personId)
        record({ at: createdAt, workspaceId: person.workspaceId, actor: personId, action: 'signed-in', target: id, detail: device ?? '' })
        return ok(undefined)
      })
    },
    findSession(key, now) {
      const row = 'id' in key ? findById.get(now, key.id) : findByToken.get(now, key.tokenHash)
      return row && sessionOf(row)
    },
    touchSession(id, { at, idleUntil }) {
      inTransaction(database, () => {
        const row = touch.get(at, idleUntil, id)
        if (row !== undefined) touchPerson.run(at, textOf(row, 'person_id'))
      })
    },
    rotateSession({ id, tokenHash, personId, authenticatedAt, at }) {
      return allOrNothing(database, () => {
        if (activePerson(personId) === undefined) return fail('unknown-session')
        if (rotate.run(tokenHash, personId, authenticatedAt, at, id).changes === 0) return fail('unknown-session')
        touchPerson.run(at, personId)
        return ok(undefined)
      })
    },
    listSessions: (personId, now) => list.all(now, personId, personId).map(sessionOf),
    endSessions({ personId, id, keep }, { actor, at }) {
      return inTransaction(database, () => {
        const ended = end.all(personId, personId, keep, id).map((row) => textOf(row, 'id'))
        const workspaceId = activePerson(personId)?.workspaceId ?? null
        for (const target of ended) record({ at, workspaceId, actor, action: 'ended-session', target, detail: '' })
        return ended
      })
    },
  }
}

function sessionOf(row: Row): Session {
  return {
    id: textOf(row, 'session_id'),
    person: personOf(row),
    createdAt: integerOf(row, 'created_at'),
    authenticatedAt: integerOf(row, 'authenticated_at'),
    lastSeenAt: integerOf(row, 'session_seen_at'),
    idleUntil: integerOf(row, 'idle_until'),
    expiresAt: integerOf(row, 'expires_at'),
    device: textOrNull(row, 'device'),
  }
}
