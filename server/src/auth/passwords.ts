import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { createTurnstile } from './turnstile.ts'

export interface PasswordCheck {
  readonly matches: boolean
  /** The hash was made with other parameters than today's, so it is to be made again while the password is at hand. */
  readonly needsRehash: boolean
}

export interface Passwords {
  readonly hash: (password: string) => Promise<string>
  /** Without a hash, as for an unknown account, it does the same work and matches nothing. */
  readonly check: (hashed: string | undefined, password: string) => Promise<PasswordCheck>
}

const parameters = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const
/** Each takes 19 MiB and a thread, so a crowd at the door must not take all of either. */
const atOnce = 4

export function createPasswords(): Passwords {
  const inTurn = createTurnstile(atOnce)
  const decoy = hashOfNothing()
  return {
    hash: (password) => inTurn(() => hash(canonical(password), parameters)),
    check: (hashed, password) =>
      inTurn(async () => {
        const matches = await verify(hashed ?? decoy, canonical(password))
        return { matches: hashed !== undefined && matches, needsRehash: hashed !== undefined && matches && isDated(hashed) }
      }),
  }
}

/** The same characters typed on another keyboard are the same password. */
function canonical(password: string): string {
  return password.normalize('NFKC')
}

function isDated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed)
  const { memoryCost: memory, timeCost: time, parallelism: threads } = parameters
  return !hashed.startsWith('$argon2id$') || memoryCost !== memory || timeCost !== time || parallelism !== threads
}

/** A well-formed hash that no known password has, at the cost of today's. */
function hashOfNothing(): string {
  const [salt, digest] = [randomBytes(16), randomBytes(32)].map((bytes) => bytes.toString('base64').replaceAll('=', ''))
  const { memoryCost, timeCost, parallelism } = parameters
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${digest}`
}
