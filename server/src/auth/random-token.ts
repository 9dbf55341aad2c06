import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: what a cookie, a link in a mail or a program holds. */
export function createRandomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What storage holds of a token, so that a stolen database opens nothing. */
export function hashRandomToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
