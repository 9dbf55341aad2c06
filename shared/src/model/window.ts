import type { Day } from '../base/instant.ts'

export const resolutions = ['day', 'month', 'quarter', 'half', 'year'] as const
export type Resolution = (typeof resolutions)[number]

/** When something is meant to happen, and how exactly that is meant. */
export interface Window {
  readonly start: Day
  readonly end: Day
  readonly resolution: Resolution
}
