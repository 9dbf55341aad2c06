import type {
  CreatedProspectLinkJson,
  CreateProspectLink,
  ProspectLinkJson,
  ProspectOpenJson,
} from '@parley/shared/protocol/prospect-links.ts'
import { readCreatedProspectLink, readProspectLinks, readProspectOpens } from './read-prospect-links.ts'
import { ask, change, get, type Answer } from './request.ts'

function pathOf(roadmapId: string): string {
  return `/api/v1/roadmaps/${roadmapId}/prospect-links`
}

export function fetchProspectLinks(roadmapId: string): Answer<readonly ProspectLinkJson[]> {
  return get(pathOf(roadmapId), readProspectLinks)
}

export function makeProspectLink(roadmapId: string, body: CreateProspectLink): Answer<CreatedProspectLinkJson> {
  return ask({ method: 'POST', path: pathOf(roadmapId), body, read: readCreatedProspectLink })
}

export function revokeProspectLink(roadmapId: string, id: string): Answer<undefined> {
  return change('DELETE', `${pathOf(roadmapId)}/${id}`)
}

export function fetchProspectOpens(roadmapId: string, id: string): Answer<readonly ProspectOpenJson[]> {
  return get(`${pathOf(roadmapId)}/${id}/opens`, readProspectOpens)
}
