import type { DatabaseSync } from 'node:sqlite'

/**
 * Rewrites the file without its free pages and empties the write-ahead log. The mark goes first only to memory: until it is
 * gone from the disk, too, the next start does the same once more.
 */
export function eraseFreed(database: DatabaseSync): void {
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  database.exec('DELETE FROM unfinished_erasures; PRAGMA wal_checkpoint(TRUNCATE)')
}

/** What a purge left in the file because the process ended too early. */
export function finishErasures(database: DatabaseSync): void {
  database.exec('DELETE FROM rewritten_checkpoints')
  if (database.prepare('SELECT 1 FROM unfinished_erasures').get() !== undefined) eraseFreed(database)
}
