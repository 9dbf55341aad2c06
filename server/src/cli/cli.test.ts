import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { password, startAccountServer } from '../testing/account-server.ts'
import { startTestServer } from '../testing/test-server.ts'

const main = join(import.meta.dirname, 'main.ts')
const samples = join(import.meta.dirname, '../../../shared/src/testing/samples')
const jira = join(samples, 'jira-all-fields.csv')
const notes = join(samples, 'productboard-notes-export.csv')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function parley(...args: readonly string[]): Promise<Ran> {
  return parleyIn(folder, ...args)
}

function parleyIn(dataFolder: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, DATA_DIR: dataFolder } })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

it('[CL1] imports through a running server, and without one, alike', async () => {
  const server = await startTestServer({ folder })
  const asked = await parley('import', jira, '--dry-run')
  await server[Symbol.asyncDispose]()
  const done = await parley('import', jira, '--dry-run')
  expect(asked).toEqual(done)
  expect(done.code).toBe(0)
  expect(done.out).toContain('Would import 5 features into Roadmap.')
  expect((await parley('import', jira)).out).toContain('Imported 5 features into Roadmap.')
  const again = await startTestServer({ folder })
  expect((await parley('import', jira)).out).toContain('There was nothing to import into Roadmap.')
  await again[Symbol.asyncDispose]()
})

it('[CL4] exports a roadmap whole, as a table and as a document, and puts the whole into an empty one', async () => {
  const server = await startTestServer({ folder })
  await server[Symbol.asyncDispose]()
  await parley('import', jira)
  for (const name of ['plan.json', 'plan.csv', 'plan.md']) expect((await parley('export', join(folder, name))).code).toBe(0)
  expect(readFileSync(join(folder, 'plan.csv'), 'utf8').trim().split('\n')).toHaveLength(6)
  expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toContain('# Roadmap')
  expect((await parley('import', join(folder, 'plan.json'))).err).toContain('goes only into an empty roadmap')
  const whole = join(folder, 'plan.json')
  const other = mkdtempSync(join(folder, 'other-'))
  const empty = await startTestServer({ folder: other })
  await empty[Symbol.asyncDispose]()
  expect((await parleyIn(other, 'import', whole)).out).toContain('Restored 5 features and 0 companies.')
})

it('[IP8] imports notes as requests of whom it is told, once it knows what becomes of their companies', async () => {
  const server = await startTestServer({ folder })
  const asked = await parley('import', notes, '--dry-run', '--company', 'Retail Group=leave')
  expect(asked.code).toBe(1)
  expect(asked.out).toContain('Bakery Chain → ? (--company to say what it becomes) (1)\n  Retail Group → left out (2)')
  expect(asked.out).toContain('“Bakery Chain” (1 note) is no company here')
  const dry = await parley('import', notes, '--dry-run', '--other-companies', 'add')
  expect(dry.out).toContain('Would import 4 requests and 2 prospects into Roadmap. Nothing was written.')
  expect(await parley('import', notes, '--other-companies', 'add')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Say --by EMAIL'),
  })
  const done = await parley('import', notes, '--other-companies', 'add', '--by', 'sales@example.com')
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Imported 4 requests and 2 prospects into Roadmap.') })
  await server[Symbol.asyncDispose]()
  const again = await parley('import', notes, '--by', 'sales@example.com')
  expect(again.out).toContain('row 2: here already')
  expect(again.out).toContain('There was nothing to import into Roadmap.')
  expect((await parley('import', notes, '--other-companies', 'all')).err).toContain('--other-companies: ')
})

it('[CL2] ends with 1 and one sentence when something is wrong', async () => {
  const bad = join(folder, 'bad.csv')
  writeFileSync(bad, 'Title,Reach\nExport,lots\n')
  const server = await startTestServer({ folder })
  await server[Symbol.asyncDispose]()
  for (const [args, sentence] of [
    [['import'], 'Name one file'],
    [['import', join(folder, 'nowhere.csv')], 'cannot be read'],
    [['import', jira, '--map', 'Summary'], '--map takes NAME=VALUE'],
    [['fly'], 'There is no command fly'],
    [['rank', jira, '--method', 'guess'], '--method: one of'],
  ] as const) {
    const ran = await parley(...args)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(sentence)
  }
  const report = await parley('import', bad)
  expect(report.code).toBe(1)
  expect(report.out).toContain('row 2, Reach')
  expect(report.out).toContain('Nothing was imported')
})

it('[CL3] ranks a file, generates features and finds a sound folder sound', async () => {
  const file = join(folder, 'plan.csv')
  writeFileSync(file, 'Title,Reach,Impact,Confidence,Effort\nSmall,100,1,80,20\nLarge,1000,2,80,20\n')
  const server = await startTestServer({ folder })
  await server[Symbol.asyncDispose]()
  const ranked = await parley('rank', file, '--json')
  expect((JSON.parse(ranked.out) as { title: string }[]).map(({ title }) => title)).toEqual(['Large', 'Small'])
  expect((await parley('generate', '--features', '30')).out).toContain('Made 30 features')
  expect(await parley('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('Everything is sound.') })
})

it('[AC26] governs people from the command line, through a running server and without one', async () => {
  const acme = await startAccountServer({}, folder)
  const invited = await parley('user', 'invite', 'Sam@acme.example', '--role', 'sales')
  expect(invited.out).toContain(`sam@acme.example is invited to Acme as sales: ${acme.server.url}/join#`)
  expect(acme.mailsTo('sam@acme.example')).toHaveLength(1)
  const sam = acme.visit()
  await sam.send('POST', '/auth/invitation/accept', { token: acme.tokenTo('sam@acme.example'), name: 'Sam', password })
  expect((await parley('user', 'sign-out', 'sam@acme.example')).out).toContain('Ended 1 sessions of Sam.')
  expect((await sam.get('/me')).status).toBe(401)
  await acme[Symbol.asyncDispose]()
  expect((await parley('user', 'remove', 'sam@acme.example')).out).toContain('Sam is removed.')
})

it('[AC26] makes the way in for the first owner of an empty server, and says what it does not understand', async () => {
  const [made, ...wrong] = await Promise.all([
    parley('user', 'setup-link'),
    parley('user', 'promote', 'x@y.example'),
    parley('user', 'invite', 'sam@acme.example', '--role', 'boss'),
    parley('user', 'list', '--force'),
  ])
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/set-up#[\w-]{43}\n$/) })
  expect(wrong.map(({ code }) => code)).toEqual([1, 1, 1])
  expect(wrong.map(({ err }) => err)).toEqual(['Say what', 'role:', 'Say what'].map((words) => expect.stringMatching(`^${words}`)))
})
