import type { BriefNode } from '@parley/shared/model/brief-node.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import type { BinItemJson, BriefVersionJson, HistoryPageJson, PastJson, TimelineJson } from '@parley/shared/protocol/history.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readHistoryPage(json: unknown): HistoryPageJson | undefined {
  return has(json, 'changes') && has(json, 'cursor') ? (json as HistoryPageJson) : undefined
}

export function readTimeline(json: unknown): TimelineJson | undefined {
  return has(json, 'marks') ? (json as TimelineJson) : undefined
}

export function readPast(json: unknown): PastJson | undefined {
  return has(json, 'entries') && has(json, 'seq') ? (json as PastJson) : undefined
}

export function readChanges(json: unknown): readonly LoggedChangeJson[] | undefined {
  return Array.isArray(json) ? (json as readonly LoggedChangeJson[]) : undefined
}

export function readBin(json: unknown): readonly BinItemJson[] | undefined {
  return Array.isArray(json) ? (json as readonly BinItemJson[]) : undefined
}

export function readBriefVersions(json: unknown): readonly BriefVersionJson[] | undefined {
  return Array.isArray(json) ? (json as readonly BriefVersionJson[]) : undefined
}

export function readBriefNodes(json: unknown): readonly BriefNode[] | undefined {
  return Array.isArray(json) ? (json as readonly BriefNode[]) : undefined
}
