import type { DatabaseSync } from 'node:sqlite'
import { ok } from '@parley/shared/base/result.ts'
import { unpackBatch } from './packed-batch.ts'
import { packDocument } from './packed-document.ts'
import { prepareChangeLog } from './sqlite-change-log.ts'
import { prepareCheckpoints } from './sqlite-checkpoints.ts'
import { prepareCommit } from './sqlite-commit.ts'
import { prepareDirectory } from './sqlite-directory.ts'
import { prepareHistory } from './sqlite-history.ts'
import { preparePast } from './sqlite-load-at.ts'
import { prepareLoad, prepareReadDocument } from './sqlite-load.ts'
import { prepareNotifications } from './sqlite-notifications.ts'
import { prepareOutsiderStore } from './sqlite-outsider-store.ts'
import { preparePeopleStore } from './sqlite-people-store.ts'
import { preparePublications } from './sqlite-publications.ts'
import { prepareProgramStore } from './sqlite-program-store.ts'
import { prepareSaveSnapshot } from './sqlite-save-snapshot.ts'
import { prepareSnapshots } from './sqlite-snapshots.ts'
import { prepareStandings } from './sqlite-standings.ts'
import { prepareWebhooks } from './sqlite-webhooks.ts'
import type { StorageCalls } from './storage-calls.ts'

export function prepareCalls(database: DatabaseSync): StorageCalls {
  const snapshots = prepareSnapshots(database)
  const checkpoints = prepareCheckpoints(database)
  const readDocument = prepareReadDocument(database)
  const tables = { snapshots, checkpoints, readDocument }
  const load = prepareLoad(database, tables)
  const past = preparePast(database, tables)
  const commit = prepareCommit(database)
  return {
    ...prepareDirectory(database),
    ...prepareChangeLog(database),
    ...prepareNotifications(database),
    ...prepareWebhooks(database),
    ...preparePublications(database),
    ...prepareStandings(database),
    ...preparePeopleStore(database),
    ...prepareProgramStore(database),
    ...prepareOutsiderStore(database),
    load(id) {
      const loaded = load(id)
      return loaded.ok ? ok(packDocument(loaded.value)) : loaded
    },
    momentOf: past.momentOf,
    firstMoment: past.firstMoment,
    loadAt(id, seq) {
      const loaded = past.loadAt(id, seq)
      return loaded.ok ? ok(packDocument(loaded.value)) : loaded
    },
    ...prepareHistory(database, tables),
    commit: (batch) => commit(unpackBatch(batch)),
    saveSnapshot: prepareSaveSnapshot(database, tables),
    setMaxPages(pages) {
      database.exec(`PRAGMA max_page_count = ${Math.trunc(pages)}`)
    },
    close() {
      database.close()
    },
  }
}
