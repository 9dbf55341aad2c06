import type { Clock } from '@parley/shared/base/sources.ts'
import { createBuckets, type Bucket } from './buckets.ts'
import { isThisMachine } from './is-this-machine.ts'
import { networkOf } from './network-of.ts'

/** What is tried at the door: a secret that is guessed, a mail that is sent to somebody, or a random token that is shown. */
export type AttemptKind = 'sign-in' | 'confirm' | 'sign-up' | 'reset' | 'invite' | 'join' | 'token'

export interface Attempt {
  readonly kind: AttemptKind
  /** Whom it is about, known or not: an address or an id, in canonical form. */
  readonly account?: string
  readonly address: string
}

/** Slows guessing down. It never locks an account: whoever knows the password gets in from a network of their own. */
export interface Attempts {
  /** 0 lets it pass and counts it; otherwise the milliseconds until it would pass. */
  readonly admit: (attempt: Attempt) => number
  /** Whoever was right is forgiven what they tried before, and others of their network are not charged for it. */
  readonly succeeded: (attempt: Attempt) => void
}

interface Rates {
  readonly address: Bucket
  readonly account: Bucket
  readonly pair: Bucket
  /** Over its budget, an account is closed to everybody; otherwise a try costs more everywhere, but one is always left. */
  readonly accountIsFinal: boolean
}

/** Of a burst of 5: one try at once, and the next after a pause. */
const siegePrice = 3
const second = 1000
const minute = 60 * second
const guesses: Rates = {
  address: { burst: 30, refillMs: 5 * second },
  account: { burst: 20, refillMs: 30 * second },
  pair: { burst: 5, refillMs: 30 * second },
  accountIsFinal: false,
}
const mails: Rates = {
  address: { burst: 20, refillMs: 30 * second },
  account: { burst: 4, refillMs: 10 * minute },
  pair: { burst: 4, refillMs: 10 * minute },
  accountIsFinal: true,
}
const ratesOf: Readonly<Record<AttemptKind, Rates>> = {
  'sign-in': guesses,
  confirm: guesses,
  'sign-up': mails,
  reset: mails,
  invite: mails,
  join: mails,
  token: guesses,
}

export function createAttempts(clock: Clock): Attempts {
  const buckets = createBuckets(clock)

  return {
    admit(attempt) {
      const rates = ratesOf[attempt.kind]
      const keys = keysOf(attempt)
      const accountWait = keys.account === undefined ? 0 : buckets.wait(keys.account, rates.account, 1)
      const isUnderSiege = accountWait > 0 && !rates.accountIsFinal
      const price = isUnderSiege ? siegePrice : 1
      const waits = [
        isThisMachine(attempt.address) ? 0 : buckets.wait(keys.address, rates.address, 1),
        keys.pair === undefined ? 0 : buckets.wait(keys.pair, rates.pair, price),
        isUnderSiege ? 0 : accountWait,
      ]
      const wait = Math.max(...waits)
      if (wait > 0) return wait
      buckets.take(keys.address, rates.address, 1)
      if (keys.pair !== undefined) buckets.take(keys.pair, rates.pair, price)
      if (keys.account !== undefined && !isUnderSiege) buckets.take(keys.account, rates.account, 1)
      return 0
    },
    succeeded(attempt) {
      const { address, account, pair } = keysOf(attempt)
      const rates = ratesOf[attempt.kind]
      buckets.giveBack(address, rates.address)
      if (account !== undefined) buckets.giveBack(account, rates.account)
      if (pair !== undefined) buckets.fill(pair)
    },
  }
}

interface Keys {
  readonly address: string
  readonly account?: string
  readonly pair?: string
}

function keysOf({ kind, account, address }: Attempt): Keys {
  const network = networkOf(address)
  const byAddress = `${kind} ${network}`
  return account === undefined
    ? { address: byAddress }
    : { address: byAddress, account: `${kind} of ${account}`, pair: `${kind} ${network} of ${account}` }
}
