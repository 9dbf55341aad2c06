import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import type { SqliteStorage } from './sqlite-storage.ts'
import { loaded, seed } from './storage-contract.spec.ts'

const cycles = Number(process.env['KILL_CYCLES'] ?? 10)
const child = fileURLToPath(new URL('./commit-until-killed.ts', import.meta.url))

async function open(folder: string): Promise<SqliteStorage> {
  const opened = await openSqliteStorage({ folder, retentionMs: 0, clock: () => 0 })
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

/** Kills the child some milliseconds after its first word, and tells the last head it acknowledged of each document. */
function acknowledgedBeforeKill(folder: string, lifeMs: number): Promise<ReadonlyMap<DocumentId, number>> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    writer.stdout.once('data', () => setTimeout(() => writer.kill('SIGKILL'), lifeMs))
    writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    writer.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
    writer.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(complained))
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n')
      resolve(new Map(whole.map((line) => line.split(' ')).map(([document, head]) => [document as DocumentId, Number(head)])))
    })
  })
}

it(
  '[ST19] has all it acknowledged, and a log without a gap, after its process is killed at any moment',
  { timeout: 10_000 + cycles * 5000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'))
    const first = await open(folder)
    await first.createWorkspace(seed)
    await first[Symbol.asyncDispose]()
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const acknowledged = await acknowledgedBeforeKill(folder, Math.random() * 120)
      await using storage = await open(folder)
      for (const [id, head] of acknowledged) {
        const document = await loaded(storage, id)
        expect(document.head).toBeGreaterThanOrEqual(head)
        expect(document.damage).toBe(null)
        const wrong = document.tail.filter(({ seq, bytes }) => new TextDecoder().decode(bytes) !== `${id} ${seq}`.repeat(1 + (seq % 50)))
        expect(wrong).toEqual([])
        expect((document.snapshot?.seq ?? 0) + document.tail.length).toBe(document.head)
      }
    }
    await rm(folder, { recursive: true })
  },
)
