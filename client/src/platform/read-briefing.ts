import type { BriefingJson, ReaderJson } from '@parley/shared/protocol/briefing.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readBriefing(json: unknown): BriefingJson | undefined {
  return has(json, 'upTo') && has(json, 'log') ? (json as BriefingJson) : undefined
}

export function readReaders(json: unknown): readonly ReaderJson[] | undefined {
  return Array.isArray(json) && json.every((reader) => has(reader, 'personId')) ? (json as readonly ReaderJson[]) : undefined
}
