import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { meJson, problemJson, roadmapsJson, type DemoSignIn, type Me, type RoadmapJson } from '@parley/shared/protocol/http.ts'

/** Why a request came to nothing: no network, nobody signed in, or a sentence from the server. */
export type ApiFailure = { readonly kind: 'offline' } | { readonly kind: 'unauthenticated' } | { readonly kind: 'refused'; readonly detail: string }

export function fetchMe(): Promise<Result<Me, ApiFailure>> {
  return get('/api/v1/me', meJson)
}

export function fetchRoadmaps(): Promise<Result<readonly RoadmapJson[], ApiFailure>> {
  return get('/api/v1/roadmaps', roadmapsJson)
}

export async function signInToDemo(body: DemoSignIn): Promise<Result<undefined, ApiFailure>> {
  return done(await send('/api/v1/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
}

export async function signOut(): Promise<Result<undefined, ApiFailure>> {
  return done(await send('/api/v1/sign-out', { method: 'POST' }))
}

function done(response: Result<Response, ApiFailure>): Result<undefined, ApiFailure> {
  return response.ok ? ok(undefined) : response
}

interface Schema<T> {
  readonly parse: (value: unknown) => T
}

async function get<T>(path: string, schema: Schema<T>): Promise<Result<T, ApiFailure>> {
  const response = await send(path, {})
  return response.ok ? ok(schema.parse(await response.value.json())) : response
}

async function send(path: string, init: RequestInit): Promise<Result<Response, ApiFailure>> {
  const response = await fetch(path, init).catch(() => undefined)
  if (response === undefined) return fail({ kind: 'offline' })
  if (response.ok) return ok(response)
  if (response.status === 401) return fail({ kind: 'unauthenticated' })
  const problem = problemJson.safeParse(await response.json().catch(() => undefined))
  return fail({ kind: 'refused', detail: problem.success ? (problem.data.detail ?? problem.data.title) : `The server answered ${response.status}.` })
}
