import type { DatabaseSync } from 'node:sqlite'

/**
 * Rewrites the file without its free pages and empties the write-ahead log. False where something still reads from that log;
 * the mark then stays, and whoever asks again or starts next does it once more.
 */
export function eraseFreed(database: DatabaseSync): boolean {
  database.exec('VACUUM')
  if (!truncateLog(database)) return false
  database.exec('DELETE FROM unfinished_erasures')
  return truncateLog(database)
}

/** Somebody who reads, such as a backup, keeps the log as it is until they are done. */
function truncateLog(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
}

/** What a purge left in the file because the process ended too early. */
export function finishErasures(database: DatabaseSync): void {
  database.exec('DELETE FROM rewritten_checkpoints')
  if (database.prepare('SELECT 1 FROM unfinished_erasures').get() !== undefined) eraseFreed(database)
}
