import type { ConnectTracker, TrackerJson, TrackerTestJson } from '@parley/shared/protocol/trackers.ts'
import { readTracker, readTrackers, readTrackerTest } from './read-trackers.ts'
import { ask, change, get, type Answer } from './request.ts'

const path = '/api/v1/trackers'

export function fetchTrackers(): Answer<readonly TrackerJson[]> {
  return get(path, readTrackers)
}

export function connectTracker(body: ConnectTracker): Answer<TrackerJson> {
  return ask({ method: 'POST', path, body, read: readTracker })
}

export function replaceTrackerToken(id: string, token: string): Answer<undefined> {
  return change('PUT', `${path}/${id}/token`, { token })
}

export function testTracker(id: string): Answer<TrackerTestJson> {
  return ask({ method: 'POST', path: `${path}/${id}/test`, read: readTrackerTest })
}

export function disconnectTracker(id: string): Answer<undefined> {
  return change('DELETE', `${path}/${id}`)
}

/** Tells the server that somebody looks at what a feature links to. */
export function lookAtLinks(roadmapId: string, featureId: string): Answer<undefined> {
  return change('POST', `/api/v1/roadmaps/${encodeURIComponent(roadmapId)}/features/${encodeURIComponent(featureId)}/look`)
}
