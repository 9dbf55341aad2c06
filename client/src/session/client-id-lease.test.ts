// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { leaseClientId } from './client-id-lease.ts'

type Held = (lock: { readonly name: string } | null) => Promise<void>

beforeEach(() => {
  const taken = new Set<string>()
  vi.stubGlobal('navigator', {
    locks: {
      async request(name: string, _options: object, hold: Held) {
        if (taken.has(name)) return hold(null)
        taken.add(name)
        await hold({ name })
        taken.delete(name)
      },
    },
  })
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('[SE18] goes on under the id of the page before, and gives a second page at once none of it', async () => {
  const first = await leaseClientId('parley/ana/plan')
  expect(first.clientId()).toBeUndefined()
  first.begin(77)
  expect(first.clientId()).toBe(77)
  const beside = await leaseClientId('parley/ana/plan')
  beside.begin(78)
  expect(beside.clientId()).toBeUndefined()
  first.release()
  await Promise.resolve()
  await Promise.resolve()
  const next = await leaseClientId('parley/ana/plan')
  next.begin(79)
  expect(next.clientId()).toBe(77)
})

it('[SE18] keeps the ids of two people and of two documents apart', async () => {
  const ana = await leaseClientId('parley/ana/plan')
  ana.begin(77)
  expect((await leaseClientId('parley/sam/plan')).clientId()).toBeUndefined()
  expect((await leaseClientId('parley/ana/sales')).clientId()).toBeUndefined()
})

it('[HV6] takes a new id after a refusal, because the old one may be of an epoch that is over', async () => {
  const first = await leaseClientId('parley/ana/plan')
  first.begin(77)
  const beside = await leaseClientId('parley/ana/plan', true)
  expect([first.clientId(), beside.clientId()]).toEqual([undefined, undefined])
  first.begin(78)
  expect(first.clientId()).toBe(78)
})
