import type { TrackerJson, TrackerTestJson } from '@parley/shared/protocol/trackers.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readTrackers(json: unknown): readonly TrackerJson[] | undefined {
  return Array.isArray(json) && json.every((one) => readTracker(one) !== undefined) ? (json as readonly TrackerJson[]) : undefined
}

export function readTracker(json: unknown): TrackerJson | undefined {
  return has(json, 'site') && has(json, 'lastFour') ? (json as TrackerJson) : undefined
}

export function readTrackerTest(json: unknown): TrackerTestJson | undefined {
  return has(json, 'kind') && (has(json, 'name') || has(json, 'words')) ? (json as TrackerTestJson) : undefined
}
