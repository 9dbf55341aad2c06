import type { AcknowledgeBriefing, BriefingJson, ReaderJson } from '@parley/shared/protocol/briefing.ts'
import { readBriefing, readReaders } from './read-briefing.ts'
import { change, get, type Answer } from './request.ts'

export function fetchBriefing(roadmapId: string): Answer<BriefingJson> {
  return get(`/api/v1/roadmaps/${roadmapId}/briefing`, readBriefing)
}

export function acknowledge(roadmapId: string, body: AcknowledgeBriefing): Answer<undefined> {
  return change('POST', `/api/v1/roadmaps/${roadmapId}/briefing/acknowledgements`, body)
}

export function fetchReaders(roadmapId: string): Answer<readonly ReaderJson[]> {
  return get(`/api/v1/roadmaps/${roadmapId}/briefing/readers`, readReaders)
}
