import type { Random } from '@parley/shared/base/sources.ts'

const minute = 60_000
const hour = 60 * minute

/** How long a tracker is left alone after so many failures in a row: as long as it asked, or ever longer up to an hour; never less. */
export function restAfter(failures: number, askedMs: number | null, random: Random): number {
  const wait = askedMs ?? Math.min(hour, minute * 2 ** Math.min(failures - 1, 10))
  return Math.round(wait * (1 + random() * 0.2))
}
