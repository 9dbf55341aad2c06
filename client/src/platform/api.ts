import type { DemoSignIn, Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { readMe, readRoadmaps } from './read-answer.ts'
import { change, get, type Answer } from './request.ts'

export function fetchMe(): Answer<Me> {
  return get('/api/v1/me', readMe)
}

export function fetchRoadmaps(): Answer<readonly RoadmapJson[]> {
  return get('/api/v1/roadmaps', readRoadmaps)
}

export function signInToDemo(body: DemoSignIn): Answer<undefined> {
  return change('POST', '/api/v1/demo/sign-in', body)
}

export function signOut(): Answer<undefined> {
  return change('POST', '/api/v1/sign-out')
}
