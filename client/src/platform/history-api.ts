import type { BriefNode } from '@parley/shared/model/brief-node.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import type { BinItemJson, BriefVersionJson, HistoryPageJson, PastJson, TimelineJson } from '@parley/shared/protocol/history.ts'
import { readBin, readBriefNodes, readBriefVersions, readChanges, readHistoryPage, readPast, readTimeline } from './read-history.ts'
import { change, get, type Answer } from './request.ts'

const roadmap = (id: string): string => `/api/v1/roadmaps/${id}`

export function fetchHistory(roadmapId: string, entity: string, cursor: number | null): Answer<HistoryPageJson> {
  return get(
    `${roadmap(roadmapId)}/history?entity=${encodeURIComponent(entity)}${cursor === null ? '' : `&cursor=${cursor}`}`,
    readHistoryPage,
  )
}

export function fetchTimeline(roadmapId: string): Answer<TimelineJson> {
  return get(`${roadmap(roadmapId)}/history/timeline`, readTimeline)
}

export function fetchChangesAfter(roadmapId: string, seq: number): Answer<readonly LoggedChangeJson[]> {
  return get(`${roadmap(roadmapId)}/history/changes?after=${seq}`, readChanges)
}

export function fetchPast(roadmapId: string, at: number): Answer<PastJson> {
  return get(`${roadmap(roadmapId)}/as-of?at=${new Date(at).toISOString()}`, readPast)
}

export function fetchBriefVersions(roadmapId: string, featureId: string): Answer<readonly BriefVersionJson[]> {
  return get(`${roadmap(roadmapId)}/briefs/${featureId}/versions`, readBriefVersions)
}

export function fetchBriefAt(roadmapId: string, featureId: string, seq: number): Answer<readonly BriefNode[]> {
  return get(`${roadmap(roadmapId)}/briefs/${featureId}?seq=${seq}`, readBriefNodes)
}

export function fetchBin(roadmapId: string): Answer<readonly BinItemJson[]> {
  return get(`${roadmap(roadmapId)}/bin`, readBin)
}

export function purge(roadmapId: string, target: string): Answer<undefined> {
  return change('POST', `${roadmap(roadmapId)}/purges`, { target })
}
