import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { StoredChange } from './change-log.ts'
import type { History } from './history.ts'
import { afterPrefix, purgeables } from './purgeable.ts'
import { integerOf } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { changeOf } from './sqlite-change-log.ts'
import type { Checkpoints } from './sqlite-checkpoints.ts'
import { eraseFreed } from './sqlite-erase.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Snapshots } from './sqlite-snapshots.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

const hourMs = 3_600_000

export interface HistoryTables {
  readonly snapshots: Snapshots
  readonly checkpoints: Checkpoints
}

export function prepareHistory(
  database: DatabaseSync,
  { snapshots, checkpoints }: HistoryTables,
): Blocking<Omit<History, 'momentOf' | 'firstMoment' | 'loadAt'>> {
  const under = database.prepare(
    'SELECT * FROM changes WHERE document = ? AND key >= ? AND key < ? AND seq < ? ORDER BY seq DESC, part DESC LIMIT ?',
  )
  const last = database.prepare('SELECT * FROM changes WHERE document = ? AND key = ? ORDER BY seq DESC, part DESC LIMIT 1')
  const activity = database.prepare(
    `SELECT max(at) AS at, count(*) AS changes, count(DISTINCT actor) AS people FROM changes
     WHERE document = ? AND at >= ? AND actor <> 'server'
     GROUP BY CASE WHEN at >= ? THEN at / 1000 WHEN at >= ? THEN at / 60000 * 60 ELSE at / 900000 * 900 END
     ORDER BY at`,
  )
  const stage = database.prepare('REPLACE INTO rewritten_checkpoints (document, seq, at, sha256, state) VALUES (?, ?, ?, ?, ?)')
  const move = database.prepare('UPDATE documents SET epoch = epoch + 1, head = head + 1 WHERE id = ? AND head = ? RETURNING epoch, head')
  const forget = ['updates', 'snapshots', 'checkpoints'].map((table) => database.prepare(`DELETE FROM ${table} WHERE document = ?`))
  const adopt = database.prepare(
    `INSERT INTO checkpoints (document, seq, at, sha256, state)
     SELECT document, seq, at, sha256, state FROM rewritten_checkpoints WHERE document = ?`,
  )
  const unstage = database.prepare('DELETE FROM rewritten_checkpoints WHERE document = ?')
  const begin = database.prepare('REPLACE INTO unfinished_erasures (document) VALUES (?)')
  const mayGovern = prepareMayGovern(database)
  const recordDeed = prepareRecordDeed(database)
  const purges = purgeables.map((prepare) => prepare(database))

  return {
    listHistory: ({ document, prefixes, before, limit }) => {
      const found = prefixes.flatMap((prefix) => under.all(document, prefix, afterPrefix(prefix), before, limit + 1).map(changeOf))
      return wholeUpdates(found.toSorted(newestFirst), limit)
    },
    lastChanges: (document, keys) => keys.flatMap((key) => last.all(document, key).map(changeOf)),
    listActivity: (document, { since, now }) =>
      activity.all(document, since, now - hourMs, now - 48 * hourMs).map((row) => ({
        at: integerOf(row, 'at'),
        changes: integerOf(row, 'changes'),
        people: integerOf(row, 'people'),
      })),
    listCheckpoints: (document) => checkpoints.list(document),
    stageCheckpoint: (document, { seq, at, state }) => {
      stage.run(document, seq, at, hash('sha256', state), state)
    },
    replaceDocument: (purged) =>
      allOrNothing(database, () => {
        const { document, workspaceId, actor, at, state, target } = purged
        if (!mayGovern(workspaceId, actor)) return fail('not-allowed')
        const row = move.get(document, purged.expectedHead)
        if (row === undefined) return fail('fenced')
        const seq = integerOf(row, 'head')
        for (const statement of forget) statement.run(document)
        adopt.run(document)
        unstage.run(document)
        snapshots.write(document, { seq, state })
        checkpoints.write(document, { seq, at, state })
        for (const purge of purges) purge(purged)
        recordDeed({ actor, at, workspaceId, action: 'purged', target, detail: document })
        begin.run(document)
        return ok({ seq, at, epoch: integerOf(row, 'epoch') })
      }),
    finishErasure: () => eraseFreed(database),
  }
}

function newestFirst(a: StoredChange, b: StoredChange): number {
  return b.seq - a.seq
}

/** As many as are asked for, and those of the last one's update besides, so that the next page begins with another update. */
function wholeUpdates(changes: readonly StoredChange[], limit: number): readonly StoredChange[] {
  const lastSeq = changes[limit - 1]?.seq
  return lastSeq === undefined ? changes : changes.filter(({ seq }) => seq >= lastSeq)
}
