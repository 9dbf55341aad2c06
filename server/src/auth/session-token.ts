import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; what the cookie holds. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What storage holds of a token, so that a stolen database opens no session. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
