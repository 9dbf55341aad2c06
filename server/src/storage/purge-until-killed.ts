import { asId, type DocumentId } from '@parley/shared/model/ids.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

// The child of the test that kills a purge: says `begun` before its first step, and waits after the last one.
const plan = asId<DocumentId>('plan-1')
const opened = await openSqliteStorage({ folder: process.argv[2] ?? '', retentionMs: Number.MAX_SAFE_INTEGER, clock: () => 0 })
if (!opened.ok) throw new Error(opened.failure)
const storage = opened.value
const clean = new TextEncoder().encode('clean '.repeat(5000))
process.stdout.write('begun\n')
for (const { seq, at } of await storage.listCheckpoints(plan)) await storage.stageCheckpoint(plan, { seq, at, state: clean })
await storage.replaceDocument({
  document: plan,
  workspaceId: asId('acme'),
  expectedHead: Number(process.argv[3]),
  state: clean,
  actor: asId('ana'),
  at: 1,
  target: 'feature/f1',
  prefixes: ['feature/f1/'],
  quotes: ['“CANARY”'],
})
await storage.finishErasure()
process.stdout.write('done\n')
setInterval(() => undefined, 1000)
