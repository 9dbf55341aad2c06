import type { Clock } from '@parley/shared/base/sources.ts'

/** How much may be taken at once after a pause, and how long one unit takes to come back. */
export interface Bucket {
  readonly burst: number
  readonly refillMs: number
}

/** Token buckets by name, as many as memory allows; those not touched for longest are forgotten first. */
export interface Buckets {
  /** Milliseconds until so much could be taken; 0 when it could be now. */
  readonly wait: (key: string, bucket: Bucket, amount: number) => number
  readonly take: (key: string, bucket: Bucket, amount: number) => void
  readonly giveBack: (key: string, bucket: Bucket) => void
  readonly fill: (key: string) => void
}

const mostKeys = 100_000
const longestKey = 400

export function createBuckets(clock: Clock): Buckets {
  /** When a bucket will be full again: the one number there is to know, and in the past there is nothing to keep. */
  const fullAt = new Map<string, number>()

  function owed(key: string): number {
    return Math.max(0, (fullAt.get(key.slice(0, longestKey)) ?? 0) - clock())
  }

  function owe(key: string, ms: number): void {
    const short = key.slice(0, longestKey)
    fullAt.delete(short)
    if (ms <= 0) return
    fullAt.set(short, clock() + ms)
    const [oldest] = fullAt.keys()
    if (fullAt.size > mostKeys && oldest !== undefined) fullAt.delete(oldest)
  }

  return {
    wait: (key, { burst, refillMs }, amount) => Math.max(0, Math.ceil(owed(key) + (amount - burst) * refillMs)),
    take: (key, { refillMs }, amount) => owe(key, owed(key) + amount * refillMs),
    giveBack: (key, { refillMs }) => owe(key, owed(key) - refillMs),
    fill: (key) => owe(key, 0),
  }
}
