import { join as pathTo } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { tokenScopes, wholeScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import type { TokenEntry } from '@parley/shared/protocol/accounts.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import { lackingFor, waysByAddress, waysIn } from '../api/route-scopes.ts'
import type { Identity } from '../auth/who-is.ts'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'
import type { TestServer } from '../testing/test-server.ts'
import { tokenOf } from '../testing/token-of.ts'
import { refusalOf } from './refusal-of.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const { serve, enter } = setStage()
const forPrograms = routes.filter(({ access }) => access === 'member')

function addressOf({ method, path }: Route): string {
  return `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`
}

async function bearer(server: TestServer, scopes: readonly TokenScope[]): Promise<Readonly<Record<string, string>>> {
  return { authorization: `Bearer ${await tokenOf(server, 'owner', scopes)}` }
}

interface Refused {
  readonly status: number
  readonly detail: string
  readonly challenge: string | null
}

async function ask(server: TestServer, { method, path }: Route, headers: Readonly<Record<string, string>>): Promise<Refused> {
  const response = await fetch(server.url + path.replaceAll(/:\w+/g, 'nothing'), {
    method,
    headers: { ...headers, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  const json: unknown = response.headers.get('content-type')?.includes('json') === true ? await response.json() : undefined
  const challenge = response.headers.get('www-authenticate')
  return { status: response.status, detail: String(Reflect.get(Object(json), 'detail')), challenge }
}

it('[RA16] decides for every address for programs what a token needs there, and for no other', () => {
  const undecided = forPrograms.filter(({ method, path }) => waysIn(method, path) === undefined).map(addressOf)
  expect(undecided).toEqual([])
  const known = new Set(forPrograms.map(addressOf))
  expect([...waysByAddress.keys()].filter((address) => !known.has(address))).toEqual([])
})

function handle(): never {
  return expect.unreachable()
}

it('[RA16] lets no token in where nobody decided what it needs', () => {
  const person = { role: 'owner', accountId: null } as Identity['person']
  const credential = { kind: 'token', scopes: tokenScopes, authenticatedAt: null } as unknown as Identity['credential']
  const refusal = refusalOf({ method: 'GET', path: '/api/v1/something-new', access: 'member', handle }, { person, credential }, 0)
  expect(refusal).toMatchObject({ kind: 'problem', problem: 'forbidden' })
})

it('[RA16] refuses at every address a token that lacks a scope, and names it', async () => {
  const server = await serve()
  for (const scopes of [['plan:read'], ['plan:write'], ['sales:read'], ['sales:write']] as const) {
    const headers = await bearer(server, scopes)
    const refused: string[] = []
    for (const route of forPrograms) {
      const { status, detail, challenge } = await ask(server, route, headers)
      const lacking = lackingFor(waysIn(route.method, route.path) ?? [], wholeScopes(scopes))
      const isLacking = detail.startsWith('this token lacks the scope ')
      expect([addressOf(route), isLacking]).toEqual([addressOf(route), lacking !== undefined])
      if (lacking === undefined) continue
      expect([status, detail]).toEqual([403, `this token lacks the scope ${lacking.join(' and ')}`])
      expect(challenge).toBe(`Bearer error="insufficient_scope", scope="${lacking.join(' ')}"`)
      refused.push(addressOf(route))
    }
    if (scopes[0] === 'plan:write') expect(refused.filter((address) => address.startsWith('GET')).sort()).toEqual(ofSales)
  }
})

/** Written out, so that a resource of sales that is taken for one of the plan is noticed. */
const ofSales = [
  'GET /api/v1/notifications',
  'GET /api/v1/roadmaps/{id}/prospect-links',
  'GET /api/v1/roadmaps/{id}/prospect-links/{link}/opens',
  'GET /api/v1/roadmaps/{id}/publication',
  ...['calls', 'companies', 'contacts', 'deals', 'promises', 'requests'].flatMap((name) => [
    `GET /api/v1/roadmaps/{roadmap}/${name}`,
    `GET /api/v1/roadmaps/{roadmap}/${name}/{id}`,
  ]),
  'GET /api/v1/roadmaps/{roadmap}/sales-settings',
  'GET /api/v1/roadmaps/{roadmap}/stages',
  'GET /api/v1/roadmaps/{roadmap}/stages/{id}',
]

it('[RA15] opens each document to the scopes of its half alone', async () => {
  const server = await serve()
  const open = async (document: string, scopes: readonly TokenScope[]): Promise<TestClient> =>
    enter(server, { document, headers: await bearer(server, scopes) })
  expect((await open('plan-1', ['plan:write'])).json('hello')).toMatchObject({ canWrite: true })
  expect((await open('plan-1', ['plan:read', 'sales:write'])).json('hello')).toMatchObject({ canWrite: false })
  expect((await open('sales-1', ['sales:write'])).json('hello')).toMatchObject({ canWrite: true })
  expect((await open('sales-1', ['plan:write', 'sales:read'])).json('hello')).toMatchObject({ canWrite: false })
  const shutOut = await open('sales-1', ['plan:write'])
  expect(shutOut.ended()).toEqual({ code: closeCode.forbidden, reason: 'this token lacks the scope sales:read' })
  expect((await open('plan-1', ['sales:write'])).ended()?.code).toBe(closeCode.forbidden)
})

it('[AC19] lets a token write to documents only with that scope', async () => {
  const server = await serve()
  const writer = await enter(server, { headers: await bearer(server, ['plan:write']) })
  const reader = await enter(server, { headers: await bearer(server, ['plan:read', 'sales:write']) })
  writer.features().set('feature/f1/title', 'Export')
  await until(() => reader.features().get('feature/f1/title') === 'Export')
  reader.features().set('feature/f1/title', 'Mine')
  await until(() => reader.ended() !== undefined)
  expect(reader.ended()?.code).toBe(closeCode.resetRequired)
  expect(writer.features().get('feature/f1/title')).toBe('Export')
})

it('[RA15] lets a token from before there were scopes do what it did', async () => {
  const server = await serve()
  using database = new DatabaseSync(pathTo(server.folder, 'parley.db'))
  const listed = async (): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/v1/tokens`, { headers: { cookie: await server.cookieOf('owner') } })
    return ((await response.json()) as readonly TokenEntry[]).map(({ scopes }) => scopes)
  }
  const headers = await bearer(server, ['plan:read'])
  const add = async (resource: string, body: object): Promise<number> => {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await fetch(`${server.url}/api/v1/roadmaps/r1/${resource}`, init)).status
  }
  database.exec('UPDATE api_tokens SET scopes = NULL, may_write = 0')
  expect(await listed()).toEqual([['plan:read', 'sales:read']])
  expect((await fetch(`${server.url}/api/v1/roadmaps/r1/companies`, { headers })).status).toBe(200)
  expect(await add('features', { title: 'Export' })).toBe(403)
  database.exec('UPDATE api_tokens SET may_write = 1')
  expect(await listed()).toEqual([tokenScopes])
  expect([await add('features', { title: 'Export' }), await add('companies', { name: 'Acme', kind: 'customer' })]).toEqual([201, 201])
})
