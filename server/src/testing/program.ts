import type { Role } from '@parley/shared/model/person.ts'
import type { TestServer } from './test-server.ts'

export interface ProgramAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
  /** Status and detail of a refusal. */
  readonly problem: () => string
}

/** A program that speaks for somebody to the interface of one roadmap. */
export interface Program {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<ProgramAnswer>
  readonly send: (
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<ProgramAnswer>
  /** The id of something new. */
  readonly make: (resource: string, body: unknown) => Promise<string>
}

export async function openProgram(server: TestServer, role: Role, roadmap = 'r1'): Promise<Program> {
  const cookie = await server.cookieOf(role)
  async function ask(path: string, init: RequestInit): Promise<ProgramAnswer> {
    const response = await fetch(`${server.url}/api/v1/roadmaps/${roadmap}/${path}`, init)
    const text = await response.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    const problem = (): string => `${response.status} ${String(Reflect.get(Object(json), 'detail'))}`
    return { status: response.status, headers: response.headers, text, json, problem }
  }
  const send: Program['send'] = (method, path, body, headers = {}) =>
    ask(path, {
      method,
      headers: { cookie, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    get: (path, headers = {}) => ask(path, { headers: { cookie, ...headers } }),
    send,
    async make(resource, body) {
      const made = await send('POST', resource, body)
      if (made.status !== 201) throw new Error(`${resource}: ${made.status} ${made.text}`)
      return String(Reflect.get(Object(made.json), 'id'))
    },
  }
}
