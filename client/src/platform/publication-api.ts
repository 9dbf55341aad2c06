import type { PublicationJson, ReleasePublication, RestorePublication } from '@parley/shared/protocol/publication.ts'
import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import { readPublication } from './read-publication.ts'
import { change, get, type Answer } from './request.ts'

function pathOf(roadmapId: string): string {
  return `/api/v1/roadmaps/${roadmapId}/publication`
}

export function fetchPublication(roadmapId: string): Answer<PublicationJson> {
  return get(pathOf(roadmapId), readPublication)
}

export function savePublication(roadmapId: string, settings: PublicationSettings): Answer<undefined> {
  return change('PUT', pathOf(roadmapId), settings)
}

export function release(roadmapId: string, body: ReleasePublication): Answer<undefined> {
  return change('POST', `${pathOf(roadmapId)}/releases`, body)
}

export function restore(roadmapId: string, body: RestorePublication): Answer<undefined> {
  return change('POST', `${pathOf(roadmapId)}/restorations`, body)
}

/** The page as outsiders get it, of a version or of what would be published. */
export function previewPath(roadmapId: string, version: number | 'draft'): string {
  return `${pathOf(roadmapId)}/preview/${version}`
}
