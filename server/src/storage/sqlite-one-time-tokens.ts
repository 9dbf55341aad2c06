import type { DatabaseSync } from 'node:sqlite'
import type { NewOneTimeToken, OneTimeToken, OneTimeTokens, TokenPurpose } from './one-time-tokens.ts'
import { textOf } from './row.ts'
import type { Row } from './row.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

const triesPerToken = 5

/** Uses a token up, inside the transaction that does what it allows: undefined where it is void, used or expired. */
export type UseToken = (purpose: TokenPurpose, hash: string, now: number) => OneTimeToken | undefined

export function prepareUseToken(database: DatabaseSync): UseToken {
  const use = database.prepare(
    `UPDATE one_time_tokens SET used_at = ?
     WHERE purpose = ? AND hash = ? AND expires_at > ? AND used_at IS NULL RETURNING subject, payload`,
  )
  return (purpose, hash, now) => {
    const row = use.get(now, purpose, hash, now)
    return row && tokenOf(row)
  }
}

/** Voids what is left of a purpose for one subject. */
export type VoidTokens = (purpose: TokenPurpose, subject: string) => void

export function prepareVoidTokens(database: DatabaseSync): VoidTokens {
  const drop = database.prepare('DELETE FROM one_time_tokens WHERE purpose = ? AND subject = ?')
  return (purpose, subject) => {
    drop.run(purpose, subject)
  }
}

/** To be called inside a transaction. */
export type AddToken = (token: NewOneTimeToken) => void

export function prepareAddToken(database: DatabaseSync): AddToken {
  const voidOlder = prepareVoidTokens(database)
  const dropExpired = database.prepare('DELETE FROM one_time_tokens WHERE expires_at <= ?')
  const add = database.prepare(
    'INSERT INTO one_time_tokens (hash, purpose, subject, payload, created_at, expires_at, tries_left) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return ({ hash, purpose, subject, payload, createdAt, expiresAt, isOnlyOne }) => {
    dropExpired.run(createdAt)
    if (isOnlyOne) voidOlder(purpose, subject)
    add.run(hash, purpose, subject, payload, createdAt, expiresAt, triesPerToken)
  }
}

export function prepareOneTimeTokens(database: DatabaseSync): Blocking<OneTimeTokens> {
  const add = prepareAddToken(database)
  const find = database.prepare(
    'SELECT subject, payload FROM one_time_tokens WHERE purpose = ? AND hash = ? AND expires_at > ? AND used_at IS NULL',
  )
  const takeTry = database.prepare(
    `UPDATE one_time_tokens SET tries_left = tries_left - 1
     WHERE purpose = ? AND hash = ? AND expires_at > ? AND used_at IS NULL AND tries_left > 0 RETURNING subject, payload`,
  )
  return {
    createOneTimeToken(token) {
      inTransaction(database, () => {
        add(token)
      })
    },
    findOneTimeToken(purpose, hash, now) {
      const row = find.get(purpose, hash, now)
      return row && tokenOf(row)
    },
    tryOneTimeToken(purpose, hash, now) {
      const row = takeTry.get(purpose, hash, now)
      return row && tokenOf(row)
    },
  }
}

function tokenOf(row: Row): OneTimeToken {
  return { subject: textOf(row, 'subject'), payload: textOf(row, 'payload') }
}
