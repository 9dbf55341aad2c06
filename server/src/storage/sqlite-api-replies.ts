import type { DatabaseSync } from 'node:sqlite'
import type { ApiReplies } from './api-replies.ts'
import { textOf, textOrNull } from './row.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

export function prepareApiReplies(database: DatabaseSync): Blocking<ApiReplies> {
  const forget = database.prepare('DELETE FROM api_replies WHERE at < ?')
  const find = database.prepare('SELECT * FROM api_replies WHERE person = ? AND key = ?')
  const take = database.prepare(
    `INSERT INTO api_replies (person, key, fingerprint, process, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person, key) DO UPDATE SET process = excluded.process`,
  )
  const keep = database.prepare('UPDATE api_replies SET reply = ? WHERE person = ? AND key = ?')
  const drop = database.prepare('DELETE FROM api_replies WHERE person = ? AND key = ?')
  return {
    claimReply({ personId, key, fingerprint, process, at }, keptSince) {
      return inTransaction(database, () => {
        forget.run(keptSince)
        const known = find.get(personId, key)
        if (known !== undefined) {
          if (textOf(known, 'fingerprint') !== fingerprint) return { kind: 'another-request' }
          const reply = textOrNull(known, 'reply')
          if (reply !== null) return { kind: 'answered', reply }
          if (textOf(known, 'process') === process) return { kind: 'under-way' }
        }
        take.run(personId, key, fingerprint, process, at)
        return { kind: 'mine' }
      })
    },
    keepReply: (personId, key, reply) => {
      keep.run(reply, personId, key)
    },
    dropReply: (personId, key) => {
      drop.run(personId, key)
    },
  }
}
