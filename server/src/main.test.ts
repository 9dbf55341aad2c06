import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-main-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  /** Resolves with the address once it is printed. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>
}

function start(env: Readonly<Record<string, string>>, flags: readonly string[] = []): Running {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', ...env },
  })
  children.push(child)
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return {
    child,
    ready: new Promise((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const url = /http:\S+/.exec(chunk.toString())?.[0]
        if (url !== undefined) resolve(url)
      })
    }),
    ended: new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, err }))
    }),
  }
}

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ PARLEY_COLOUR: 'blue' }, 'PARLEY_COLOUR'],
])('[MN1] ends with 1 and one sentence that names the variable for %j', async (env, name) => {
  const { code, err } = await start(env).ended
  expect(code).toBe(1)
  expect(err).toContain(name)
  expect(err.trim().split('\n')).toHaveLength(1)
})

it('[MN2] starts on an empty folder with a demo, takes the next port when one is taken, and refuses a folder in use', async () => {
  const first = start({})
  const url = await first.ready
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const second = await start({}).ended
  expect(second.code).toBe(1)
  expect(second.err).toContain('in use by another Parley')
  const other = mkdtempSync(join(tmpdir(), 'parley-main-'))
  const third = start({ DATA_DIR: other })
  expect(await third.ready).not.toBe(url)
  third.child.kill('SIGTERM')
  await third.ended
  rmSync(other, { recursive: true, force: true })
})

it('[HD22] leaves no object a way to what all objects share, and works so', async () => {
  const ask = "process.on('SIGUSR2', () => process.stderr.write(String('__proto__' in {})))"
  const running = start({ PORT: '0' }, ['--import', `data:text/javascript,${ask}`])
  const url = await running.ready
  const body = '{"role":"owner"}'
  const signedIn = await fetch(`${url}/api/v1/demo/sign-in`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect(signedIn.status).toBe(200)
  running.child.kill('SIGUSR2')
  await fetch(`${url}/healthz`)
  running.child.kill('SIGTERM')
  expect((await running.ended).err).toBe('false')
})

it('[MN3] ends with 0 on SIGTERM and leaves the folder free', async () => {
  const first = start({ PORT: '0' })
  await first.ready
  first.child.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
  const second = start({ PORT: '0' })
  expect(await second.ready).toContain('http://')
})

it('[MN2] ends with 1 and one sentence when the chosen port is taken', async () => {
  const first = start({ PORT: '0' })
  const { port } = new URL(await first.ready)
  const other = mkdtempSync(join(tmpdir(), 'parley-main-'))
  const { code, err } = await start({ PORT: port, DATA_DIR: other }).ended
  expect(code).toBe(1)
  expect(err).toContain(`Port ${port} is taken`)
  rmSync(other, { recursive: true, force: true })
})

it('[MN4] outlives a rejection nobody waited for, and ends with 1 after an uncaught exception, having logged both', async () => {
  const lost = "process.on('SIGUSR2', () => void Promise.reject(new Error('lost promise')))"
  const torn = "process.on('SIGHUP', () => { throw new Error('torn state') })"
  const running = start({ PORT: '0', LOG_LEVEL: 'error' }, ['--import', `data:text/javascript,${lost};${torn}`])
  const url = await running.ready
  running.child.kill('SIGUSR2')
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  running.child.kill('SIGHUP')
  const { code, err } = await running.ended
  expect(code).toBe(1)
  expect(err).toContain('lost promise')
  expect(err).toContain('torn state')
})

it('[AC1] prints the setup link of a server that nobody owns, and of no other', async () => {
  const { child, ready } = start({ PORT: '0', PARLEY_DEMO: '0' })
  let out = ''
  const link = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /(\S+)\/set-up#([\w-]{43})\n/.exec(out)
      if (found !== null) resolve(found[1] ?? '')
    })
  })
  expect(await link).toBe(await ready)
  expect(await (await fetch(`${await ready}/api/v1/auth/options`)).json()).toMatchObject({ needsSetup: true, demo: false })
  child.kill('SIGTERM')
  const demo = start({ PORT: '0', DATA_DIR: join(folder, 'demo') })
  let said = ''
  demo.child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await demo.ready
  demo.child.kill('SIGTERM')
  await demo.ended
  expect(said).not.toContain('set-up')
})
