import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** How many steps of 30 seconds a clock may be off, either way. */
const stepsOff = 1
const recoveryCodes = 10
/** Crockford's digits: none of them is mistaken for another. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

export interface SecondFactorTry {
  /** Base32, as the authenticator was given it. */
  readonly secret: string
  readonly code: string
  /** The step of the last code that was taken; null when there was none. */
  readonly lastStep: number | null
  readonly now: number
}

export function createSecondFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator reads from a QR code. */
export function secondFactorUri(secret: string, email: string): string {
  return new TOTP({ issuer: 'Parley', label: email, secret }).toString()
}

/** The step whose code it is, to be kept as the last one; undefined for a wrong code and for one that was used before. */
export function checkSecondFactor({ secret, code, lastStep, now }: SecondFactorTry): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const totp = new TOTP({ secret })
  const delta = totp.validate({ token, timestamp: now, window: stepsOff })
  if (delta === null) return undefined
  const step = totp.counter({ timestamp: now }) + delta
  return lastStep === null || step > lastStep ? step : undefined
}

/** Each opens the door once when the authenticator is lost: 80 random bits in groups that can be written down. */
export function createRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => {
    const code = Array.from(randomBytes(16), (byte) => digits[byte % digits.length]).join('')
    return code.replaceAll(/(.{4})(?=.)/g, '$1-')
  })
}

/** The same for every way of writing a code down. */
export function hashRecoveryCode(code: string): string {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return createHash('sha256').update(plain).digest('base64url')
}
