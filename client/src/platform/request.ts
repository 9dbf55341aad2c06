import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Problem } from '@parley/shared/protocol/http.ts'
import { previewHeaders } from './preview-memory.ts'
import { readProblem } from './read-answer.ts'

/** Why a request came to nothing. `confirm-identity`: it would do, once the person has shown again who they are. */
export type ApiFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unauthenticated'; readonly detail: string }
  | { readonly kind: 'confirm-identity' }
  /** With how many seconds to wait, or 0. */
  | { readonly kind: 'refused'; readonly detail: string; readonly field: string | null; readonly wait: number }

export type Answer<T> = Promise<Result<T, ApiFailure>>

export async function get<T>(path: string, read: (json: unknown) => T | undefined): Answer<T> {
  return answered(await send(path, {}), read)
}

/** A change whose outcome is only that it was made. */
export async function change(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Answer<undefined> {
  const response = await send(path, changing(method, body))
  return response.ok ? ok(undefined) : response
}

export interface Asked<T> {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly read: (json: unknown) => T | undefined
}

/** A change that is answered with a value. */
export async function ask<T>({ method, path, body, read }: Asked<T>): Answer<T> {
  return answered(await send(path, changing(method, body)), read)
}

function changing(method: string, body: unknown): Init {
  if (body === undefined) return { method }
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function answered<T>(response: Result<Response, ApiFailure>, read: (json: unknown) => T | undefined): Answer<T> {
  if (!response.ok) return response
  const value = read(await response.value.json().catch(() => undefined))
  return value === undefined
    ? fail({ kind: 'refused', detail: 'The server answered something this page does not understand. Reload it.', field: null, wait: 0 })
    : ok(value)
}

interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
}

async function send(path: string, init: Init): Promise<Result<Response, ApiFailure>> {
  const headers = { ...init.headers, ...previewHeaders() }
  const response = await fetch(path, { ...init, headers }).catch(() => undefined)
  if (response === undefined) return fail({ kind: 'offline' })
  if (response.ok) return ok(response)
  return fail(failureOf(response, readProblem(await response.json().catch(() => undefined))))
}

function failureOf({ status, headers }: Response, problem: Problem | undefined): ApiFailure {
  if (problem?.type === 'urn:parley:confirm-identity') return { kind: 'confirm-identity' }
  const told = problem?.detail ?? problem?.title ?? `The server answered ${status}.`
  if (status === 401) return { kind: 'unauthenticated', detail: told }
  // The server names the field it refuses in front of its sentence: `email: somebody here has this address`.
  const [, field = null, rest = told] = /^([a-z]\w*): (.+)$/su.exec(told) ?? []
  return { kind: 'refused', detail: rest, field, wait: Number(headers.get('retry-after') ?? 0) }
}
