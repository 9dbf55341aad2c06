import { join } from 'node:path'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { openDataFolder } from './data-folder.ts'
import { historyCalls } from './history-calls.ts'
import { joinBytes } from './join-bytes.ts'
import { notificationsCalls } from './notifications-calls.ts'
import { outsiderStoreCalls } from './outsider-store-calls.ts'
import { packBatch } from './packed-batch.ts'
import { unpackDocument } from './packed-document.ts'
import { peopleStoreCalls } from './people-store-calls.ts'
import { publicationsCalls } from './publications-calls.ts'
import { programStoreCalls } from './program-store-calls.ts'
import type { Storage } from './storage.ts'
import { WorkerLink } from './worker-link.ts'

export interface SqliteOptions {
  readonly folder: string
  /** How far back the document can be shown as it was. */
  readonly retentionMs: number
  readonly clock: Clock
}

export interface SqliteStorage extends Storage {
  /** Bounds the database as a full disk would; raising the bound is as freeing space. */
  setMaxPages(pages: number): Promise<void>
}

/** Takes the folder for this process alone and opens the database in it; a failure is a sentence for whoever started it. */
export async function openSqliteStorage({ folder, retentionMs, clock }: SqliteOptions): Promise<Result<SqliteStorage, string>> {
  const held = openDataFolder(folder)
  if (!held.ok) return held
  const opened = await WorkerLink.open(join(held.value.path, 'parley.db'))
  if (!opened.ok) {
    held.value[Symbol.dispose]()
    return fail(opened.failure)
  }
  const link = opened.value
  return ok({
    async load(id) {
      const loaded = await link.call('load', [id])
      return loaded.ok ? ok(unpackDocument(loaded.value)) : loaded
    },
    commit(appends) {
      const batch = packBatch(appends)
      return link.call('commit', [batch], [batch.buffer])
    },
    saveSnapshot(document, { seq, state }) {
      const own = joinBytes([state])
      return link.call(
        'saveSnapshot',
        [{ document, snapshot: { seq, state: own }, dropHistoryBefore: clock() - retentionMs }],
        [own.buffer],
      )
    },
    createWorkspace: (seed) => link.call('createWorkspace', [seed]),
    listWorkspaces: () => link.call('listWorkspaces', []),
    findWorkspace: (id) => link.call('findWorkspace', [id]),
    listRoadmaps: (workspaceId) => link.call('listRoadmaps', [workspaceId]),
    listPeople: (workspaceId) => link.call('listPeople', [workspaceId]),
    findPerson: (workspaceId, personId) => link.call('findPerson', [workspaceId, personId]),
    findDocument: (id) => link.call('findDocument', [id]),
    listChanges: (range) => link.call('listChanges', [range]),
    seqAt: (document, at) => link.call('seqAt', [document, at]),
    listAcknowledgements: (document) => link.call('listAcknowledgements', [document]),
    acknowledge: (acknowledgement) => link.call('acknowledge', [acknowledgement]),
    listStandings: (document) => link.call('listStandings', [document]),
    setStanding: (standing) => link.call('setStanding', [standing]),
    ...historyCalls(link),
    ...notificationsCalls(link),
    ...peopleStoreCalls(link),
    ...publicationsCalls(link),
    ...programStoreCalls(link),
    ...outsiderStoreCalls(link),
    setMaxPages: (pages) => link.call('setMaxPages', [pages]),
    async [Symbol.asyncDispose]() {
      await link[Symbol.asyncDispose]()
      held.value[Symbol.dispose]()
    },
  })
}
