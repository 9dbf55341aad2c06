import { TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { checkSecondFactor, createRecoveryCodes, createSecondFactorSecret, hashRecoveryCode, secondFactorUri } from './second-factor.ts'

const secret = createSecondFactorSecret()
const now = 1_800_000_000_000
const step = now / 30_000

function codeAt(ms: number): string {
  return new TOTP({ secret }).generate({ timestamp: ms })
}

it('[HD3] takes a code of this step and its neighbours, and of no other', () => {
  const took = [-2, -1, 0, 1, 2].map((off) => checkSecondFactor({ secret, code: codeAt(now + off * 30_000), lastStep: null, now }))
  expect(took).toEqual([undefined, step - 1, step, step + 1, undefined])
  expect(checkSecondFactor({ secret, code: codeAt(now).replace(/^.../, '$& '), lastStep: null, now })).toBe(step)
})

it('[HD3] takes a code once, and none that is older than the last one taken', () => {
  const code = codeAt(now)
  expect(checkSecondFactor({ secret, code, lastStep: step - 1, now })).toBe(step)
  expect(checkSecondFactor({ secret, code, lastStep: step, now })).toBeUndefined()
  expect(checkSecondFactor({ secret, code: codeAt(now - 30_000), lastStep: step, now })).toBeUndefined()
})

it.each(['', '12345', '1234567', '12345a', '１２３４５６', ' '.repeat(6)])('[HD3] takes %o for no code', (code) => {
  expect(checkSecondFactor({ secret, code, lastStep: null, now })).toBeUndefined()
})

it('[HD3] offers an authenticator what it needs, whatever the address holds', () => {
  const uri = new URL(secondFactorUri(secret, 'a&secret=x@example.com'))
  expect(uri.protocol).toBe('otpauth:')
  expect(uri.searchParams.getAll('secret')).toEqual([secret])
  expect(uri.searchParams.get('issuer')).toBe('Parley')
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
})

it('[HD4] makes ten recovery codes, all different, that are known again however they are written', () => {
  const codes = createRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
    expect(hashRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(hashRecoveryCode(code))
    expect(hashRecoveryCode(code)).not.toContain(code)
  }
  expect(hashRecoveryCode('OIL0')).toBe(hashRecoveryCode('0110'))
  expect(new Set(codes.map(hashRecoveryCode)).size).toBe(10)
})
