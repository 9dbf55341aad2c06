import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { changeLogContract } from './change-log-contract.spec.ts'
import { companyLinksContract } from './company-links-contract.spec.ts'
import { directoryContract } from './directory-contract.spec.ts'
import { historyContract } from './history-contract.spec.ts'
import { openDatabase } from './open-database.ts'
import { accountsContract } from './accounts-contract.spec.ts'
import { membersContract } from './members-contract.spec.ts'
import { migrations } from './migrations.ts'
import { sessionsContract } from './sessions-contract.spec.ts'
import { notificationsContract } from './notifications-contract.spec.ts'
import { programsContract } from './programs-contract.spec.ts'
import { publicationsContract } from './publications-contract.spec.ts'
import { outsidersContract } from './outsiders-contract.spec.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import type { SqliteStorage } from './sqlite-storage.ts'
import { loaded, retentionMs, seed, storageContract, updatesOf } from './storage-contract.spec.ts'
import type { Fault, StoragePlace } from './storage-contract.spec.ts'
import { trackersContract } from './trackers-contract.spec.ts'
import { StorageUnavailable } from './storage-unavailable.ts'

const wounds: Readonly<Record<Fault['kind'], string>> = {
  'flip-update': `UPDATE updates SET bytes = CAST('!' || bytes AS BLOB) WHERE document = ? AND seq = ?`,
  'drop-update': 'DELETE FROM updates WHERE document = ? AND seq = ?',
  'flip-snapshot': `UPDATE snapshots SET state = CAST('!' || state AS BLOB) WHERE document = ? AND seq = ?`,
}

async function open(folder: string, clock = (): number => 0): Promise<SqliteStorage> {
  const opened = await openSqliteStorage({ folder, retentionMs, clock })
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

function makePlace(): Promise<StoragePlace> {
  return mkdtemp(join(tmpdir(), 'parley-storage-')).then((folder) => ({
    open: (clock) => open(folder, clock),
    hurt({ kind, document, seq }) {
      using database = new DatabaseSync(join(folder, 'parley.db'))
      expect(database.prepare(wounds[kind]).run(document, seq).changes).toBe(1)
      return Promise.resolve()
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }))
}

storageContract('SQLite', makePlace)
directoryContract('SQLite', makePlace)
sessionsContract('SQLite', makePlace)
accountsContract('SQLite', makePlace)
membersContract('SQLite', makePlace)
companyLinksContract('SQLite', makePlace)
changeLogContract('SQLite', makePlace)
historyContract('SQLite', makePlace)
notificationsContract('SQLite', makePlace)
trackersContract('SQLite', makePlace)
publicationsContract('SQLite', makePlace)
programsContract('SQLite', makePlace)
outsidersContract('SQLite', makePlace)

const plan = asId<DocumentId>('plan-1')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-storage-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

it('[ST17] refuses commits while the disk is full, goes on reading, and commits again once there is room, without a restart', async () => {
  await using storage = await open(folder)
  await storage.createWorkspace(seed)
  await storage.setMaxPages(1)
  const big = [{ bytes: new Uint8Array(200_000), actor: 'ana', at: 0 }]
  const small = updatesOf(['a'])
  const full = new StorageUnavailable('disk-full', 'database or disk is full')
  await expect(
    storage.commit([
      { document: asId('sales-1'), expectedHead: 0, updates: small },
      { document: plan, expectedHead: 0, updates: big },
    ]),
  ).rejects.toEqual(full)
  await expect(storage.saveSnapshot(plan, { seq: 1, state: new Uint8Array(1) })).rejects.toThrow('beyond its head')
  expect([await loaded(storage, plan), await loaded(storage, asId('sales-1'))]).toMatchObject([{ head: 0 }, { head: 0 }])
  await storage.setMaxPages(1_000_000)
  expect(await storage.commit([{ document: plan, expectedHead: 0, updates: big }])).toEqual([{ kind: 'committed', head: 1 }])
})

it('[ST18] refuses a database of a newer version with one sentence, and leaves it as it is', async () => {
  await (await open(folder))[Symbol.asyncDispose]()
  const file = join(folder, 'parley.db')
  using database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  const refused = await openSqliteStorage({ folder, retentionMs, clock: () => 0 })
  expect(refused).toEqual({
    ok: false,
    failure: expect.stringMatching(/^\S+parley\.db was written by a newer Parley \(schema 99; .*\.$/) as string,
  })
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 })
})

it('[ST18] says in one sentence that a file is no database', async () => {
  await writeFile(join(folder, 'parley.db'), 'this is not a database, and long enough to be looked at'.repeat(40))
  expect(await openSqliteStorage({ folder, retentionMs, clock: () => 0 })).toEqual({
    ok: false,
    failure: `${join(folder, 'parley.db')} cannot be opened: file is not a database.`,
  })
})

it('[ST4] writes through to the disk before a commit counts', () => {
  const opened = openDatabase(join(folder, 'parley.db'))
  if (!opened.ok) throw new Error(opened.failure)
  using database = opened.value
  const full = 2
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: full })
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
})

it('[ST33] opens a database of the first version with all it holds, where everybody signs in anew', async () => {
  const file = join(folder, 'parley.db')
  const [first = ''] = migrations
  using database = new DatabaseSync(file)
  database.exec(`${first}; PRAGMA user_version = 1`)
  database.exec("INSERT INTO workspaces (id, name, created_at) VALUES ('w', 'W', 1)")
  database.exec("INSERT INTO people (id, workspace_id, name, email, role, team, title) VALUES ('p', 'w', 'P', 'p@w.test', 'owner', '', '')")
  database.exec("INSERT INTO sessions (token_hash, person_id, created_at, expires_at) VALUES ('t', 'p', 1, 9e15)")
  database.close()
  await using storage = await open(folder)
  expect(await storage.listPeople(asId('w'))).toMatchObject([{ id: 'p', role: 'owner', isActive: true, accountId: null }])
  expect(await storage.findSession({ tokenHash: 't' }, 2)).toBe(undefined)
})
