import type { Clock } from '@parley/shared/base/sources.ts'

/** What may pass per second, and how much may pass at once after a pause. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** Takes tokens and says how many milliseconds to wait until the account is level again; 0 when nothing is owed. */
export interface TokenBucket {
  readonly take: (tokens: number) => number
}

export function createTokenBucket(rate: Rate, clock: Clock): TokenBucket {
  let tokens = rate.burst
  let at = clock()
  return {
    take(count) {
      const now = clock()
      tokens = Math.min(rate.burst, tokens + ((now - at) / 1000) * rate.perSecond) - count
      at = now
      return tokens >= 0 ? 0 : Math.ceil((-tokens / rate.perSecond) * 1000)
    },
  }
}
