import type { AuthOptions, Member, Profile } from '@parley/shared/protocol/accounts.ts'
import { vi } from 'vitest'

/** What the server answers at one address: a value, nothing, or a problem. */
export type Reply =
  | { readonly value: unknown }
  | { readonly status: number; readonly type?: string; readonly detail?: string; readonly retryAfter?: number }

export interface Asked {
  readonly route: string
  readonly body: unknown
}

export interface FakeAccounts {
  /** Every change that was asked for, in order. */
  readonly asked: readonly Asked[]
  /** What the last request to an address carried. */
  readonly headersOf: (route: string) => unknown
  /** Answers something else from now on. */
  readonly answer: (route: string, reply: Reply) => void
}

export const nothing: Reply = { status: 204 }
export const notItIsYou: Reply = { status: 403, type: 'urn:parley:confirm-identity' }

/** Stands for the server at the edge of the page, with one answer for each `METHOD /path` below `/api/v1`. */
export function fakeAccounts(routes: Readonly<Record<string, Reply>>): FakeAccounts {
  const replies = new Map(Object.entries(routes))
  const asked: Asked[] = []
  const headers = new Map<string, unknown>()
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${path.replace('/api/v1', '')}`
    headers.set(route, init.headers)
    if (init.method !== undefined) asked.push({ route, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
    return responseOf(replies.get(route) ?? { status: 404 })
  })
  return { asked, headersOf: (route) => headers.get(route), answer: (route, reply) => replies.set(route, reply) }
}

function responseOf(reply: Reply): Response {
  if ('value' in reply) return Response.json(reply.value)
  const { status, type = 'urn:parley:problem', detail, retryAfter } = reply
  if (status < 300) return new Response(null, { status })
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return Response.json({ type, title: 'Not done', status, detail }, { status, headers })
}

export function anAuthOptions(options: Partial<AuthOptions> = {}): AuthOptions {
  return { demo: false, needsSetup: false, signUp: 'invited', oidc: null, outbox: false, ...options }
}

export function aProfile(profile: Partial<Profile> = {}): Profile {
  return {
    name: 'Ana',
    email: 'ana@example.com',
    hasPassword: true,
    hasSecondFactor: false,
    recoveryCodesLeft: 0,
    singleSignOn: false,
    workspaces: [{ id: 'w', name: 'Northwind', role: 'owner', isCurrent: true }],
    ...profile,
  }
}

export function aMember(id: string, member: Partial<Member> = {}): Member {
  return { id, name: id, email: `${id}@example.com`, role: 'sales', title: '', isMe: false, lastSeenAt: null, ...member }
}
