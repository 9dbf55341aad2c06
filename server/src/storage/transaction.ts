import type { DatabaseSync } from 'node:sqlite'

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
