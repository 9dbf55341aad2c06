import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import { standings } from '@parley/shared/model/promise.ts'
import { integerOf, textOf } from './row.ts'
import type { Standings } from './standings.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareStandings(database: DatabaseSync): Blocking<Standings> {
  const list = database.prepare('SELECT * FROM standings WHERE document = ?')
  const set = database.prepare(
    `INSERT INTO standings (document, promise, standing, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (document, promise) DO UPDATE SET standing = excluded.standing, at = excluded.at`,
  )
  return {
    listStandings: (document) =>
      list.all(document).flatMap((row) => {
        const stored = textOf(row, 'standing')
        const standing = standings.find((known) => known === stored)
        return standing === undefined ? [] : [{ document, promiseId: asId(textOf(row, 'promise')), standing, at: integerOf(row, 'at') }]
      }),
    setStanding: ({ document, promiseId, standing, at }) => {
      set.run(document, promiseId, standing, at)
    },
  }
}
