import type { DatabaseSync } from 'node:sqlite'
import type { CalendarAddresses } from './calendar-addresses.ts'
import { personOf } from './person-of.ts'
import { integerOf } from './row.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareCalendarAddresses(database: DatabaseSync): Blocking<CalendarAddresses> {
  const set = database.prepare(
    `INSERT INTO calendar_addresses (person, token_hash, created_at) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
  )
  const drop = database.prepare('DELETE FROM calendar_addresses WHERE person = ?')
  const find = database.prepare('SELECT created_at FROM calendar_addresses WHERE person = ?')
  const reader = database.prepare(
    `SELECT people.* FROM calendar_addresses JOIN people ON people.id = calendar_addresses.person
     WHERE calendar_addresses.token_hash = ? AND people.removed_at IS NULL`,
  )
  return {
    setCalendarAddress: (personId, tokenHash, at) => {
      set.run(personId, tokenHash, at)
    },
    dropCalendarAddress: (personId) => drop.run(personId).changes > 0,
    findCalendarAddress: (personId) => {
      const row = find.get(personId)
      return row === undefined ? undefined : integerOf(row, 'created_at')
    },
    findCalendarReader: (tokenHash) => {
      const row = reader.get(tokenHash)
      return row === undefined ? undefined : personOf(row)
    },
  }
}
