import { isIPv4 } from 'node:net'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { RoadmapId } from '@parley/shared/model/ids.ts'
import { createBuckets, type Bucket } from '../auth/buckets.ts'
import { isThisMachine } from '../auth/is-this-machine.ts'
import { networkOf } from '../auth/network-of.ts'

/** What outsiders send; somebody new costs more than somebody known, since a new cookie is had for nothing. */
export type Deed = 'vote' | 'first-vote' | 'idea' | 'subscription'

export interface Budgets {
  /** 0 lets it pass and counts it; otherwise the milliseconds until it would pass. */
  readonly admit: (deed: Deed, address: string, roadmapId: RoadmapId) => number
  /** Whether a mailbox may get one more mail that somebody asked for in its name. */
  readonly admitMailTo: (emailHash: string) => boolean
}

interface Rates {
  /** What one customer of a provider has: an IPv4 address, or the first half of an IPv6 address. */
  readonly network: Bucket
  /** The 256 IPv4 addresses around, of which one person often has several. */
  readonly neighbourhood: Bucket
  readonly roadmap: Bucket
}

const second = 1000
const votes: Rates = {
  network: { burst: 60, refillMs: 10 * second },
  neighbourhood: { burst: 240, refillMs: 3 * second },
  roadmap: { burst: 3000, refillMs: second / 4 },
}
const ideas: Rates = {
  network: { burst: 5, refillMs: 600 * second },
  neighbourhood: { burst: 20, refillMs: 150 * second },
  roadmap: { burst: 60, refillMs: 60 * second },
}
const subscriptions: Rates = {
  network: { burst: 10, refillMs: 300 * second },
  neighbourhood: { burst: 40, refillMs: 75 * second },
  roadmap: { burst: 200, refillMs: 20 * second },
}
const mailsTo: Bucket = { burst: 4, refillMs: 3600 * second }
const priceOf: Readonly<Record<Deed, { readonly rates: Rates; readonly name: string; readonly price: number }>> = {
  vote: { rates: votes, name: 'vote', price: 1 },
  subscription: { rates: subscriptions, name: 'subscription', price: 1 },
  idea: { rates: ideas, name: 'idea', price: 1 },
  'first-vote': { rates: votes, name: 'vote', price: 3 },
}

/** Slows down whoever would be many. */
export function createBudgets(clock: Clock): Budgets {
  const buckets = createBuckets(clock)
  return {
    admit(deed, address, roadmapId) {
      const { rates, name, price } = priceOf[deed]
      const asked: readonly (readonly [string, Bucket])[] = [
        [`${name} ${roadmapId}`, rates.roadmap],
        ...(isThisMachine(address)
          ? []
          : ([
              [`${name} ${networkOf(address)}`, rates.network],
              [`${name} ${neighbourhoodOf(address)}`, rates.neighbourhood],
            ] as const)),
      ]
      const wait = Math.max(...asked.map(([key, bucket]) => buckets.wait(key, bucket, price)))
      if (wait > 0) return wait
      for (const [key, bucket] of asked) buckets.take(key, bucket, price)
      return 0
    },
    admitMailTo(emailHash) {
      const key = `mail to ${emailHash}`
      if (buckets.wait(key, mailsTo, 1) > 0) return false
      buckets.take(key, mailsTo, 1)
      return true
    },
  }
}

function neighbourhoodOf(address: string): string {
  return isIPv4(address) ? `${address.split('.').slice(0, 3).join('.')}.0/24` : `around ${networkOf(address)}`
}
