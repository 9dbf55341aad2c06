import type { DatabaseSync } from 'node:sqlite'
import type { Result } from '@parley/shared/base/result.ts'

export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    // A full disk ends the transaction by itself at times; a second rollback would hide the first error.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** All of what the work writes, or nothing of it where the work fails on the way. */
export function allOrNothing<R extends Result<unknown, unknown>>(database: DatabaseSync, work: () => R): R {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec(result.ok ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
