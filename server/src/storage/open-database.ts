import { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { migrations } from './migrations.ts'
import { integerOf } from './row.ts'
import { finishErasures } from './sqlite-erase.ts'
import { inTransaction } from './transaction.ts'

const cacheKiB = 32 * 1024

/** Opens or creates a database whose commits survive a power cut, and brings it to this version's schema. */
export function openDatabase(file: string): Result<DatabaseSync, string> {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 0 })
  // Anything below FULL may lose a commit at a power cut after it was acknowledged.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000',
  )
  // The ends of a few hundred logs in use at once, which two megabytes do not hold.
  database.exec(`PRAGMA cache_size = -${cacheKiB}`)
  const version = schemaVersion(database)
  if (version > migrations.length) {
    database.close()
    return fail(
      `${file} was written by a newer Parley (schema ${version}; this one knows ${migrations.length}): start that version, or restore a backup made before it.`,
    )
  }
  migrations.slice(version).forEach((statements, index) => {
    inTransaction(database, () => {
      database.exec(`${statements}; PRAGMA user_version = ${version + index + 1}`)
    })
  })
  finishErasures(database)
  return ok(database)
}

function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get()
  return row === undefined ? 0 : integerOf(row, 'user_version')
}
