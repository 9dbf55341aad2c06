import type { Day, Instant } from '../base/instant.ts'

const dayMs = 86_400_000
const halfLifeDays = 180

/** How much an ask still counts: half after 180 days in which nobody said that it still matters. From 1 down to 0. */
export function ageFactor(saidAt: Instant | null, today: Day): number {
  if (saidAt === null) return 1
  return 0.5 ** (Math.max(0, daysBetween(saidAt.slice(0, 10), today)) / halfLifeDays)
}

/** Whole days from one day to the other; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}
