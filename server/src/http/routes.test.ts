import { request } from 'node:http'
import { expect, it } from 'vitest'
import { tokenScopes } from '@parley/shared/model/token-scope.ts'
import type { CreatedToken } from '@parley/shared/protocol/accounts.ts'
import { startAccountServer } from '../testing/account-server.ts'
import type { Browser } from '../testing/browser.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

// Assistants and outsiders have addresses of their own, with tests of their own.
const guarded = routes.filter(({ access, path }) => access !== 'anybody' && path !== '/mcp')
const open = routes.filter(({ access }) => access === 'anybody').map(({ method, path }) => `${method} ${path}`)

function ask(browser: Browser, { method, path }: Route): ReturnType<Browser['get']> {
  const asked = path.replace('/api/v1', '').replaceAll(/:\w+/g, 'nothing')
  return method === 'GET' ? browser.get(asked) : browser.send(method, asked, {})
}

/** What the outbox says to a page that was opened under a name. */
function statusAs(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/outbox`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end()
  })
}

it('[AC21] opens to anybody only what somebody without a session needs', () => {
  expect(open).toEqual([
    'GET /healthz',
    'GET /readyz',
    'POST /api/v1/control',
    'GET /api/v1/outbox',
    'GET /api/v1/auth/options',
    'POST /api/v1/auth/set-up',
    'POST /api/v1/auth/sign-up',
    'POST /api/v1/auth/verify',
    'POST /api/v1/auth/sign-in',
    'POST /api/v1/demo/sign-in',
    'POST /api/v1/sign-out',
    'GET /api/v1/auth/oidc/start',
    'GET /api/v1/auth/oidc/callback',
    'POST /api/v1/auth/request-reset',
    'POST /api/v1/auth/reset',
    'POST /api/v1/auth/invitation',
    'POST /api/v1/auth/invitation/accept',
    'POST /api/v1/auth/company-link',
    'POST /api/v1/auth/company-link/ask',
    'POST /api/v1/auth/company-link/proof',
    'POST /api/v1/auth/company-link/join',
    'POST /api/v1/auth/company-link/provider',
    'POST /p/:slug/cards/:card/vote',
    'GET /l',
    'GET /l/open.js',
    'POST /l/open',
    'GET /l/view',
    'GET /p/:slug/idea',
    'POST /p/:slug/idea',
    'POST /p/:slug/cards/:card/subscription',
    'GET /p/:slug/confirm',
    'POST /p/:slug/confirm',
    'GET /p/:slug/unsubscribe',
    'POST /p/:slug/unsubscribe',
    'GET /api/v1/openapi.json',
    'GET /api/v1/roadmaps/:roadmap/calendar.ics',
  ])
})

it('[AC21] refuses everybody else at every address: without a session, with a token, with another role, or after a while', async () => {
  await using acme = await startAccountServer()
  const rep = await acme.admit('sam@acme.example', 'sales')
  const wanted = { name: 'T', scopes: tokenScopes, expiresInDays: 9 }
  const { token } = (await acme.owner.send('POST', '/tokens', wanted)).body as CreatedToken
  const program = acme.visit({ authorization: `Bearer ${token}` })
  for (const route of guarded) {
    const nobody = await ask(acme.visit(), route)
    expect([route.path, nobody.status]).toEqual([route.path, 401])
    const { status } = await ask(program, route)
    // Of what the address names there is nothing, or the question is not whole; that is said to those alone who may ask.
    const granted = route.path.includes('/:') ? [404, 422] : [200]
    expect([route.path, (route.access === 'member' ? granted : [403]).includes(status)]).toEqual([route.path, true])
    if (route.access === 'owner') expect([route.path, (await ask(rep, route)).status]).toEqual([route.path, 403])
  }
  acme.wait(16 * 60_000)
  const stale = []
  for (const route of guarded) {
    const { body } = await ask(acme.owner, route)
    if (JSON.stringify(body ?? {}).includes('urn:parley:confirm-identity')) stale.push(`${route.method} ${route.path}`)
  }
  expect(stale).toEqual([
    'POST /api/v1/profile/second-factor',
    'DELETE /api/v1/profile/second-factor',
    'POST /api/v1/tokens',
    'PATCH /api/v1/members/:id',
    'DELETE /api/v1/members/:id',
    'POST /api/v1/members/:id/readmission',
    'PUT /api/v1/company-link',
    'POST /api/v1/company-link/addresses',
    'POST /api/v1/roadmaps/:id/purges',
  ])
})

it('[AC21] takes no write from a page of another origin at any address', async () => {
  await using acme = await startAccountServer()
  const foreign = acme.visit({ cookie: acme.owner.cookie(), origin: 'https://evil.example' })
  for (const route of routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/')))
    expect([route.path, (await ask(foreign, route)).status]).toEqual([route.path, 403])
})

it('[AC23] shows the outbox to this machine alone, by a name of this machine, and not where others reach the server', async () => {
  await using acme = await startAccountServer({ trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] })
  await acme.owner.send('POST', '/invitations', { email: 'sam@acme.example', role: 'sales' })
  expect((await acme.visit().get('/outbox')).body).toMatchObject([{ to: 'sam@acme.example' }])
  expect(await statusAs(acme.server.url, 'plan.evil.example')).toBe(421)
  expect(await statusAs(acme.server.url, 'localhost:4173')).toBe(200)
  expect((await acme.visit({ 'x-forwarded-for': '203.0.113.9' }).get('/outbox')).status).toBe(404)
  await using named = await startAccountServer({ publicUrl: 'http://plan.example' })
  expect((await named.visit().get('/outbox')).status).toBe(404)
})
