import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asId, type DocumentId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { roles, type Role } from '@parley/shared/model/person.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { App } from '../app.ts'
import { createSessions } from '../auth/sessions.ts'
import type { Config } from '../config/config.ts'
import type { Observer } from '../observe/observer.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import type { NewWorkspace } from '../storage/directory.ts'
import { openSqliteStorage, type SqliteStorage } from '../storage/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { Post } from '../webhooks/courier.ts'
import { defaultSyncOptions, type SyncOptions } from '../sync/sync-options.ts'

export const planDocument = asId<DocumentId>('plan-1')
const salesDocument = asId<DocumentId>('sales-1')

const smallWorkspace: NewWorkspace = {
  workspace: { id: asId<WorkspaceId>('w1'), name: 'Test', createdAt: 0 },
  roadmaps: [{ id: asId<RoadmapId>('r1'), name: 'Roadmap', slug: 'roadmap', planDocument, salesDocument }],
  people: roles.map((role) => ({ id: asId<UserId>(role), name: `Ms ${role}`, email: `${role}@example.com`, role, team: '', title: '' })),
}

export interface TestServerOptions {
  readonly limits?: Partial<SyncOptions>
  /** Wraps the storage, to delay or refuse what a test wants delayed or refused. */
  readonly wrap?: (storage: SqliteStorage) => Storage
  readonly config?: Partial<Config>
  readonly clock?: Clock
  readonly observer?: Observer
  /** How far back history is kept. */
  readonly retentionMs?: number
  readonly postWebhook?: Post
  /** Without the small workspace. */
  readonly isEmpty?: boolean
  /** An existing data folder, to start again on what another server left. */
  readonly folder?: string
}

export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly folder: string
  readonly storage: SqliteStorage
  readonly app: App
  readonly cookieOf: (role: Role) => Promise<string>
}

const usual = { clock: Date.now, retentionMs: 400 * 86_400_000, observer: silentObserver }

/** A real server on a free port of the loopback interface with one small workspace in a folder of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'parley-test-'))
  const { clock, retentionMs, observer } = { ...usual, ...options }
  const opened = await openSqliteStorage({ folder, retentionMs, clock })
  if (!opened.ok) throw new Error(opened.failure)
  const storage = opened.value
  if (options.isEmpty !== true) await storage.createWorkspace(smallWorkspace)
  const app = new App({
    config: {
      host: '127.0.0.1',
      port: 0,
      portIsFixed: true,
      dataFolder: folder,
      publicUrl: null,
      trustedProxies: [],
      privateTargets: [],
      demo: true,
      signUp: 'open',
      secret: null,
      mail: null,
      singleSignOn: null,
      historyDays: 400,
      logLevel: 'silent',
      settleSeconds: 0,
      metricsPort: null,
      ...options.config,
    },
    secret: 'a secret of the tests, which is long enough',
    storage: options.wrap?.(storage) ?? storage,
    observer,
    clock,
    limits: { ...defaultSyncOptions, ...options.limits },
    clientRoot: join(folder, 'no-client'),
    ...(options.postWebhook === undefined ? {} : { postWebhook: options.postWebhook }),
  })
  const port = await app.listen(options.config?.port ?? 0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    storage,
    app,
    async cookieOf(role) {
      const token = await createSessions(storage, clock).start(asId<UserId>(role))
      return `parley_session=${token}`
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
