import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSeal } from './seal.ts'
import { readServerSecret } from './server-secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'r4N6h9wvXb2kTq8mZs5cYd7fGj3pLu1e'

it('[HD5] opens what it sealed, also after a restart, and never seals alike twice', () => {
  const sealed = createSeal(secret, 'test').seal('hello ✓')
  expect(createSeal(secret, 'test').open(sealed)).toBe('hello ✓')
  expect(createSeal(secret, 'test').seal('hello ✓')).not.toBe(sealed)
  expect(sealed).toMatch(/^[\w.-]+$/)
})

it('[HD5] opens nothing of another secret or another purpose, and nothing that was changed at any place', () => {
  const seal = createSeal(secret, 'test')
  const sealed = seal.seal('hello')
  expect(createSeal(`${secret}x`, 'test').open(sealed)).toBeUndefined()
  expect(createSeal(secret, 'tests').open(sealed)).toBeUndefined()
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1)
    expect(seal.open(changed)).toBeUndefined()
    expect(seal.open(sealed.slice(0, place))).toBeUndefined()
  }
  for (const other of ['', `${sealed}A`, `${sealed}=`, ` ${sealed}`]) expect(seal.open(other)).toBeUndefined()
})

it('[HD6] makes a secret once and keeps it for its owner alone', () => {
  const first = readServerSecret(folder, null)
  expect(first).toMatchObject({ ok: true, value: expect.stringMatching(/^[\w-]{43}$/) as string })
  expect(readServerSecret(folder, null)).toEqual(first)
  expect(readdirSync(folder)).toEqual(['secret'])
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

it('[HD6] prefers the one it is given, and writes that nowhere', () => {
  expect(readServerSecret(folder, secret)).toEqual({ ok: true, value: secret })
  expect(readdirSync(folder)).toEqual([])
})

it('[HD6] goes on with no broken secret, and does not replace it', () => {
  const file = join(folder, 'secret')
  writeFileSync(file, 'half')
  expect(readServerSecret(folder, null)).toMatchObject({ ok: false, failure: expect.stringContaining(file) as string })
  expect(readFileSync(file, 'utf8')).toBe('half')
})
