import { beforeEach, expect, it } from 'vitest'
import { createAttempts, type Attempt, type Attempts } from './attempts.ts'
import { createBuckets } from './buckets.ts'
import { networkOf } from './network-of.ts'

let now = 0
let attempts: Attempts
beforeEach(() => {
  now = 1_800_000_000_000
  attempts = createAttempts(() => now)
})

const owner = 'owner@example.com'

function signIn(address: string, account = owner): Attempt {
  return { kind: 'sign-in', account, address }
}

/** How many of so many tries pass. */
function passed(tries: number, attempt: (index: number) => Attempt): number {
  return Array.from({ length: tries }, (_, index) => attempts.admit(attempt(index))).filter((wait) => wait === 0).length
}

it('[HD7] slows one account down from one network, and says for how long', () => {
  expect(passed(20, () => signIn('203.0.113.9'))).toBe(5)
  const wait = attempts.admit(signIn('203.0.113.9'))
  expect(wait).toBe(30_000)
  now += wait - 1
  expect(attempts.admit(signIn('203.0.113.9'))).toBe(1)
  now += 1
  expect(attempts.admit(signIn('203.0.113.9'))).toBe(0)
  expect(attempts.admit(signIn('203.0.113.9'))).toBe(30_000)
})

it('[HD7] slows one network down that tries many accounts', () => {
  expect(passed(100, (index) => signIn('203.0.113.9', `person${index}@example.com`))).toBe(30)
  expect(attempts.admit(signIn('203.0.113.9', 'another@example.com'))).toBe(5000)
  expect(attempts.admit(signIn('198.51.100.1', 'another@example.com'))).toBe(0)
})

it('[HD7] leaves a crowd of networks one try each once an account is under attack', () => {
  expect(passed(20, (index) => signIn(`203.0.113.${index}`))).toBe(20)
  expect(passed(200, (index) => signIn(`198.51.100.${index % 10}`))).toBe(10)
})

it('[HD7] takes the addresses one customer has for one network', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:0db8:0001:0002::ffff'))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'))
  expect(networkOf('::ffff:1.2.3.4')).not.toBe(networkOf('::ffff:1.2.3.5'))
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
  expect(passed(20, (index) => signIn(`2001:db8:1:2::${index}`))).toBe(5)
})

it('[HD7] sends one address only so many mails, wherever they are asked for', () => {
  expect(passed(50, (index) => ({ kind: 'reset', account: owner, address: `203.0.113.${index}` }))).toBe(4)
  expect(attempts.admit({ kind: 'sign-up', account: owner, address: '203.0.113.9' })).toBe(0)
})

it('[HD8] lets the owner in from another network while the account is attacked', () => {
  for (let index = 0; index < 10_000; index += 1) attempts.admit(signIn(`10.${index % 200}.0.1`))
  expect(attempts.admit(signIn('198.51.100.1'))).toBe(0)
})

it('[HD8] charges nobody for being right, so that an office behind one address can begin its day', () => {
  for (let index = 0; index < 500; index += 1) {
    const attempt = signIn('203.0.113.9', `person${index}@example.com`)
    expect(attempts.admit(attempt)).toBe(0)
    attempts.succeeded(attempt)
  }
})

it('[HD8] forgets the wrong tries of whoever was right in the end', () => {
  expect(passed(5, () => signIn('203.0.113.9'))).toBe(5)
  attempts.succeeded(signIn('203.0.113.9'))
  expect(passed(5, () => signIn('203.0.113.9'))).toBe(5)
})

it('[HD8] takes this machine for a proxy rather than for one person', () => {
  expect(passed(100, (index) => signIn('127.0.0.1', `person${index}@example.com`))).toBe(100)
  expect(passed(100, () => signIn('127.0.0.1'))).toBe(5)
})

it('[HD9] forgets what was not touched for longest when there is too much', () => {
  const buckets = createBuckets(() => now)
  const bucket = { burst: 1, refillMs: 1000 }
  for (let index = 0; index <= 100_000; index += 1) buckets.take(`key ${index}`, bucket, 1)
  expect(buckets.wait('key 0', bucket, 1)).toBe(0)
  expect(buckets.wait('key 1', bucket, 1)).toBe(1000)
  expect(buckets.wait('key 100000', bucket, 1)).toBe(1000)
})
