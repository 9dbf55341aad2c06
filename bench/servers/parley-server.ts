import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoPeople } from '@parley/shared/demo/demo-people.ts'
import { generateRoadmap } from '@parley/shared/demo/generate-roadmap.ts'
import { demoUserId } from '@parley/shared/demo/seed-plan.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { asId, type DocumentId, type RoadmapId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { App } from '../../server/src/app.ts'
import { createSessions } from '../../server/src/auth/sessions.ts'
import { silentObserver } from '../../server/src/observe/silent-observer.ts'
import { openSqliteStorage } from '../../server/src/storage/sqlite-storage.ts'
import { defaultSyncOptions } from '../../server/src/sync/sync-options.ts'
import { introduce } from './introduce.ts'
import { readServerSize } from './read-server-size.ts'

const unlimited = { perSecond: 1e9, burst: 1e9 }
const { rooms = 1, features = 0, comments = 0 } = readServerSize(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const opened = await openSqliteStorage({ folder, retentionMs: 0, clock: Date.now })
if (!opened.ok) throw new Error(opened.failure)
const storage = opened.value
const documents = Array.from({ length: rooms }, (_, index) => asId<DocumentId>(`plan-${index}`))
const mara = demoUserId('mara')
await storage.createWorkspace({
  workspace: { id: asId<WorkspaceId>('bench'), name: 'Bench', createdAt: 0 },
  roadmaps: documents.map((planDocument, index) => ({
    id: asId<RoadmapId>(`r${index}`),
    name: `Roadmap ${index}`,
    slug: `roadmap-${index}`,
    planDocument,
    salesDocument: asId<DocumentId>(`sales-${index}`),
  })),
  people: demoPeople.map(({ slug, name, role, team, title }) => ({
    id: demoUserId(slug),
    name,
    email: `${slug}@example.com`,
    role,
    team,
    title,
  })),
})
// Everything as it is delivered, but for the limits on one client: here a few clients stand for many.
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
    settleSeconds: 60,
    metricsPort: null,
  },
  secret: 'a secret of the benches, which is long enough',
  storage,
  observer: silentObserver,
  clock: Date.now,
  limits: { ...defaultSyncOptions, maxConnectionsPerRoom: 1000, messages: unlimited, bytes: unlimited },
  clientRoot: join(folder, 'no-client'),
})
if (features > 0) await fill()
const port = await app.listen(0, '127.0.0.1')
const token = await createSessions(storage, Date.now).start(mara)
process.once('SIGTERM', () => void stop())
introduce({ port, path: '/sync/v1/', cookie: `parley_session=${token ?? ''}`, documents })

async function fill(): Promise<void> {
  let count = 0
  const newId = (): string => `generated-${(count += 1)}`
  for (const document of documents) {
    const found = await app.services.rooms.open(document)
    if (!found.ok) throw new Error(found.failure)
    const { room } = found.value
    room.edit('bench', () =>
      room.doc.transact(() => generateRoadmap(openPlan(room.doc), { features, comments }, { clock: Date.now, random: Math.random, newId })),
    )
  }
  await app.services.rooms.drain(60_000)
}

async function stop(): Promise<void> {
  await app[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
