import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { createAdmission } from './admission.ts'
import { createClientAddress } from './client-address.ts'

function request(peer: string, forwarded?: string): Parameters<ReturnType<typeof createClientAddress>>[0] {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer })
  return { socket, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }
}

it('[HT1] believes what proxies say of the client only as far as they are trusted', () => {
  const addressOf = createClientAddress([{ address: '10.0.0.0', prefix: 8, family: 'ipv4' }])
  expect(addressOf(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9')
  expect(addressOf(request('10.0.0.2', '198.51.100.1'))).toBe('198.51.100.1')
  expect(addressOf(request('10.0.0.2', '1.1.1.1, 198.51.100.1, 10.0.0.3'))).toBe('198.51.100.1')
  expect(addressOf(request('::ffff:10.0.0.2', '198.51.100.1'))).toBe('198.51.100.1')
  expect(addressOf(request('10.0.0.2', 'nonsense'))).toBe('10.0.0.2')
})

it('[HT2] admits one address only so fast, and the process only so many, and does not count this machine against itself', () => {
  let now = 0
  const admission = createAdmission({ connects: { perSecond: 1, burst: 2 }, maxConnections: 8 }, () => now)
  expect([1, 2, 3].map(() => admission.admit('203.0.113.9'))).toEqual([true, true, false])
  expect(admission.admit('198.51.100.1')).toBe(true)
  now += 2000
  expect(admission.admit('203.0.113.9')).toBe(true)
  expect([1, 2, 3, 4].map(() => admission.admit('127.0.0.1'))).toEqual([true, true, true, true])
  expect(admission.admit('127.0.0.1')).toBe(false)
  admission.leave()
  expect(admission.admit('127.0.0.1')).toBe(true)
})
