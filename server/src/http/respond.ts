import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Problem } from '@parley/shared/protocol/http.ts'

/** Every refusal there is, with its status: the one place where a reason becomes a number. */
const problems = {
  'bad-request': { status: 400, title: 'The request is not understood' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'wrong-pair': { status: 401, title: 'Not signed in' },
  'confirm-identity': { status: 403, title: 'Show once more who you are' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  misdirected: { status: 421, title: 'This server is not known by that name' },
  conflict: { status: 409, title: 'This cannot be done as things stand' },
  'precondition-failed': { status: 412, title: 'It is not what you read' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'Send application/json' },
  'not-form': { status: 415, title: 'Send application/x-www-form-urlencoded' },
  'too-many': { status: 429, title: 'Wait a moment' },
  unprocessable: { status: 422, title: 'The content cannot be taken' },
  bug: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Try again later' },
} as const

export type ProblemKind = keyof typeof problems

/** What a route answers; `respond` turns it into bytes. */
export type Reply =
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: 200 | 201; readonly headers?: OutgoingHttpHeaders }
  | { readonly kind: 'text'; readonly text: string; readonly headers?: OutgoingHttpHeaders }
  /** Anything else that has a media type of its own: pages, feeds, pictures, files to keep. */
  | {
      readonly kind: 'content'
      readonly type: string
      readonly body: string | Buffer
      readonly status?: 200 | 404 | 422 | 429 | 503
      readonly headers?: OutgoingHttpHeaders
    }
  | { readonly kind: 'empty'; readonly headers?: OutgoingHttpHeaders }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 302 | 303; readonly headers?: OutgoingHttpHeaders }
  /** Something was asked for, and the answer does not say what becomes of it. */
  | { readonly kind: 'accepted' }
  /** What the asker has is what there is. */
  | { readonly kind: 'not-modified'; readonly headers?: OutgoingHttpHeaders }
  | {
      readonly kind: 'problem'
      readonly problem: ProblemKind
      readonly detail?: string
      readonly retryAfterMs?: number
      readonly headers?: OutgoingHttpHeaders
    }

export function problem(kind: ProblemKind, detail?: string): Reply {
  return detail === undefined ? { kind: 'problem', problem: kind } : { kind: 'problem', problem: kind, detail }
}

export function respond(response: ServerResponse, reply: Reply): void {
  if (reply.kind === 'problem') {
    const { status, title } = problems[reply.problem]
    const body: Problem = {
      type: `urn:parley:${reply.problem}`,
      title,
      status,
      ...(reply.detail === undefined ? {} : { detail: reply.detail }),
    }
    send(response, {
      status,
      type: 'application/problem+json',
      body: JSON.stringify(body),
      headers: { ...reply.headers, ...retryAfter(reply.retryAfterMs) },
    })
    return
  }
  const { headers = {}, status = usualStatus[reply.kind] } = { status: undefined, headers: undefined, ...reply }
  if (reply.kind === 'redirect') send(response, { status, type: undefined, body: '', headers: { ...headers, location: reply.to } })
  else if (reply.kind === 'content') send(response, { status, type: reply.type, body: reply.body, headers })
  else if (reply.kind === 'text') send(response, { status, type: 'text/plain; charset=utf-8', body: reply.text, headers })
  else if (reply.kind === 'json') send(response, { status, type: 'application/json', body: JSON.stringify(reply.value), headers })
  else send(response, { status, type: undefined, body: '', headers })
}

const usualStatus = { json: 200, text: 200, content: 200, empty: 204, redirect: 302, accepted: 202, 'not-modified': 304 } as const

function retryAfter(ms: number | undefined): OutgoingHttpHeaders {
  return ms === undefined ? {} : { 'retry-after': String(Math.ceil(ms / 1000)) }
}

interface Answer {
  readonly status: number
  readonly type: string | undefined
  readonly body: string | Buffer
  readonly headers: OutgoingHttpHeaders
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    ...(type === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
    'cache-control': 'no-store',
    ...(isUnread(response.req) ? { connection: 'close' } : {}),
    ...headers,
  })
  response.end(body)
}

/** What was refused before it was all here is not waited for, however much of it is still to come. */
function isUnread({ method, complete }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD' && !complete
}
