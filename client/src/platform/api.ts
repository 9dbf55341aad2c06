import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { DemoSignIn, Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { readMe, readProblem, readRoadmaps } from './read-answer.ts'

/** Why a request came to nothing: no network, nobody signed in, or a sentence from the server. */
export type ApiFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'refused'; readonly detail: string }

export function fetchMe(): Promise<Result<Me, ApiFailure>> {
  return get('/api/v1/me', readMe)
}

export function fetchRoadmaps(): Promise<Result<readonly RoadmapJson[], ApiFailure>> {
  return get('/api/v1/roadmaps', readRoadmaps)
}

export async function signInToDemo(body: DemoSignIn): Promise<Result<undefined, ApiFailure>> {
  return done(
    await send('/api/v1/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  )
}

export async function signOut(): Promise<Result<undefined, ApiFailure>> {
  return done(await send('/api/v1/sign-out', { method: 'POST' }))
}

function done(response: Result<Response, ApiFailure>): Result<undefined, ApiFailure> {
  return response.ok ? ok(undefined) : response
}

async function get<T>(path: string, read: (json: unknown) => T | undefined): Promise<Result<T, ApiFailure>> {
  const response = await send(path, {})
  if (!response.ok) return response
  const value = read(await response.value.json())
  return value === undefined
    ? fail({ kind: 'refused', detail: 'The server answered something this page does not understand. Reload it.' })
    : ok(value)
}

async function send(path: string, init: RequestInit): Promise<Result<Response, ApiFailure>> {
  const response = await fetch(path, init).catch(() => undefined)
  if (response === undefined) return fail({ kind: 'offline' })
  if (response.ok) return ok(response)
  if (response.status === 401) return fail({ kind: 'unauthenticated' })
  const problem = readProblem(await response.json().catch(() => undefined))
  return fail({ kind: 'refused', detail: problem?.detail ?? problem?.title ?? `The server answered ${response.status}.` })
}
