import type { Random } from '@parley/shared/base/sources.ts'

const minute = 60_000
const hour = 60 * minute
/** Eight tries in about a day. */
const waits = [minute, 5 * minute, 20 * minute, hour, 3 * hour, 7 * hour, 13 * hour]

/** How long to wait once so many tries have failed; undefined when there is no use in going on. Spread by a fifth, so that many do not come together. */
export function retryAfter(tries: number, random: Random): number | undefined {
  const wait = waits[tries - 1]
  return wait === undefined ? undefined : Math.round(wait * (0.9 + random() * 0.2))
}
