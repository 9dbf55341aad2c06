import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { asId, type DocumentId, type UserId } from '@parley/shared/model/ids.ts'
import { openSqliteStorage, type SqliteStorage } from './sqlite-storage.ts'
import { loaded, seed } from './storage-contract.spec.ts'

const plan = asId<DocumentId>('plan-1')
const cycles = Number(process.env['KILL_CYCLES'] ?? 8)
const child = fileURLToPath(new URL('./purge-until-killed.ts', import.meta.url))
const updates = 60

async function open(folder: string): Promise<SqliteStorage> {
  const opened = await openSqliteStorage({ folder, retentionMs: Number.MAX_SAFE_INTEGER, clock: () => 0 })
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

async function fill(storage: SqliteStorage): Promise<void> {
  await storage.createWorkspace(seed)
  for (let seq = 0; seq < updates; seq += 1) {
    const change = { zone: 'features', key: 'feature/f1/title', before: 'null', after: '"CANARY"' }
    const bytes = new TextEncoder().encode('CANARY '.repeat(300))
    await storage.commit([
      { document: plan, expectedHead: seq, updates: [{ bytes, actor: 'ana', at: seq * 10_000_000, changes: [change] }] },
    ])
    if (seq % 10 === 9) await storage.saveSnapshot(plan, { seq: seq + 1, state: new TextEncoder().encode('CANARY '.repeat(5000)) })
  }
  await storage.notify([{ personId: asId<UserId>('ana'), kind: 'mentioned', item: 'i', title: 'on “CANARY”', text: '', path: '/', at: 1 }])
}

/** Kills the child so many milliseconds after it began, or once it has done everything. */
function purgeUntilKilled(folder: string, lifeMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const purging = spawn(process.execPath, [child, folder, String(updates)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let complained = ''
    purging.stdout.once('data', () => setTimeout(() => purging.kill('SIGKILL'), lifeMs))
    purging.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
    purging.once('close', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(complained))))
  })
}

async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  const found = await Promise.all(names.map(async (name) => ((await readFile(join(folder, name))).includes(words) ? [name] : [])))
  return found.flat()
}

it(
  '[ST46] leaves all or nothing of a purge behind when it is killed at any step, and no byte in the file once it starts again',
  { timeout: 20_000 + cycles * 6000 },
  async () => {
    const ends = new Set<number>()
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'parley-purge-'))
      const before = await open(folder)
      await fill(before)
      await before[Symbol.asyncDispose]()
      expect(await filesWith(folder, 'CANARY')).not.toEqual([])
      await purgeUntilKilled(folder, cycle === 0 ? 1500 : Math.random() * 60)
      await using storage = await open(folder)
      const document = await loaded(storage, plan)
      ends.add(document.epoch)
      expect(document.damage).toBe(null)
      if (document.epoch === 1) {
        expect([document.head, (await storage.loadAt(plan, 15)).ok]).toEqual([updates, true])
        expect(await storage.listChanges({ document: plan, after: 0, limit: 100 })).toHaveLength(updates)
      } else {
        expect([document.head, document.tail.length]).toEqual([updates + 1, 0])
        expect(await storage.listChanges({ document: plan, after: 0, limit: 100 })).toEqual([])
        expect(await filesWith(folder, 'CANARY')).toEqual([])
      }
      await storage[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    }
    expect(ends).toContain(2)
  },
)
