import type { Clock } from '@parley/shared/base/sources.ts'
import { createTokenBucket, type Rate, type TokenBucket } from '../sync/token-bucket.ts'
import { isLoopback } from './client-address.ts'

export interface AdmissionLimits {
  readonly connects: Rate
  readonly maxConnections: number
}

/** Bounds how many sockets there are, and how fast one address opens them. This machine's own are only counted. */
export interface Admission {
  readonly admit: (address: string) => boolean
  readonly leave: () => void
}

const mostAddresses = 10_000

export function createAdmission({ connects, maxConnections }: AdmissionLimits, clock: Clock): Admission {
  const buckets = new Map<string, TokenBucket>()
  let open = 0

  function bucketOf(address: string): TokenBucket {
    const known = buckets.get(address)
    if (known !== undefined) return known
    // Forgetting all is fair to all, and keeps a flood of addresses from growing the table.
    if (buckets.size >= mostAddresses) buckets.clear()
    const bucket = createTokenBucket(connects, clock)
    buckets.set(address, bucket)
    return bucket
  }

  return {
    admit(address) {
      if (open >= maxConnections || (!isLoopback(address) && bucketOf(address).take(1) > 0)) return false
      open += 1
      return true
    },
    leave() {
      open -= 1
    },
  }
}
