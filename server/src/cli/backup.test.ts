import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqliteStorage } from '../storage/sqlite-storage.ts'
import { planDocument, startTestServer } from '../testing/test-server.ts'
import { buildDocument } from '../sync/load-document.ts'

const main = join(import.meta.dirname, 'main.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function parley(dataFolder: string, ...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, DATA_DIR: dataFolder } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (code) => resolve({ code, said }))
  })
}

it(
  '[HI10] a backup made while everybody writes is a whole state of that time, and restores into an empty folder',
  { timeout: 60_000 },
  async () => {
    const server = await startTestServer({ folder: join(folder, 'data') })
    const opened = await server.app.services.rooms.open(planDocument)
    if (!opened.ok) throw new Error(opened.failure)
    const { room } = opened.value
    let written = 0
    const writing = setInterval(() => {
      written += 1
      const features = room.doc.getMap('meta').get('features')
      room.edit('server', () => Reflect.apply(Reflect.get(Object(features), 'set'), features, ['feature/f1/title', `Title ${written}`]))
    }, 1)
    const file = join(folder, 'copy.db')
    const made = await parley(join(folder, 'data'), 'backup', file)
    clearInterval(writing)
    expect(made).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o077).toBe(0)
    expect((await parley(join(folder, 'data'), 'backup', file)).said).toContain('is there already')
    await server[Symbol.asyncDispose]()

    const target = join(folder, 'restored')
    expect(await parley(target, 'restore', file)).toMatchObject({ code: 0 })
    const restored = await openSqliteStorage({ folder: target, retentionMs: 0, clock: () => 0 })
    if (!restored.ok) throw new Error(restored.failure)
    await using storage = restored.value
    const loaded = await storage.load(planDocument)
    if (!loaded.ok) throw new Error(loaded.failure)
    const { damage, head } = buildDocument(loaded.value)
    expect([damage, head > 0, written > 10]).toEqual([null, true, true])
    expect((await storage.listPeople((await storage.listWorkspaces())[0]?.id ?? ('' as never))).length).toBe(4)
  },
)

it('[HI11] restores nothing over something, nothing foreign and nothing changed', { timeout: 60_000 }, async () => {
  const server = await startTestServer({ folder: join(folder, 'data') })
  await server[Symbol.asyncDispose]()
  const file = join(folder, 'copy.db')
  await parley(join(folder, 'data'), 'backup', file)
  expect((await parley(join(folder, 'data'), 'restore', file)).said).toContain('is not empty')
  const target = join(folder, 'target')
  const manifest = `${file}.manifest.json`
  using copy = new DatabaseSync(file)
  copy.exec("UPDATE workspaces SET name = 'Other'")
  copy.close()
  expect((await parley(target, 'restore', file)).said).toContain('its checksum is another')
  writeFileSync(file, 'no database at all')
  expect((await parley(target, 'restore', file)).code).toBe(1)
  rmSync(file)
  using foreign = new DatabaseSync(file)
  foreign.exec('CREATE TABLE songs (title TEXT); PRAGMA user_version = 3')
  foreign.close()
  expect((await parley(target, 'restore', file)).said).toContain('is no database of Parley')
  rmSync(manifest)
  expect((await parley(target, 'restore', file)).said).toContain('manifest')
  expect(existsSync(target) ? readdirSync(target) : []).toEqual([])
})

it('[HI12] the doctor tells how far back history reaches, and finds a checkpoint that cannot be read', { timeout: 60_000 }, async () => {
  const data = join(folder, 'data')
  const server = await startTestServer({ folder: data, limits: { snapshotAfterUpdates: 0, snapshotAfterBytes: 0, tendMs: 20 } })
  await server.app.services.rooms.open(planDocument)
  while ((await server.storage.listCheckpoints(planDocument)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await server[Symbol.asyncDispose]()
  expect((await parley(data, 'doctor')).said).toMatch(/history since .*Z, 1 checkpoints/)
  using database = new DatabaseSync(join(data, 'parley.db'))
  for (const table of ['checkpoints', 'snapshots']) database.exec(`UPDATE ${table} SET state = CAST('!' || state AS BLOB)`)
  database.close()
  const found = await parley(data, 'doctor')
  expect([found.code, found.said.includes('cannot be read')]).toEqual([1, true])
})
