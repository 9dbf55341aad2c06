import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server[Symbol.asyncDispose]())

function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
}

it('[HT3] signs in to the demo as one of its people, with a cookie no script can read', async () => {
  const response = await post('/api/v1/demo/sign-in', '{"role":"sales","person":1}')
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  const me = await fetch(`${server.url}/api/v1/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await me.json()).toMatchObject({ person: { id: 'sales', role: 'sales' }, demo: true })
})

it('[HT4] tells a viewer of the plan only, and nobody of anything without a session', async () => {
  const viewer = await fetch(`${server.url}/api/v1/roadmaps`, { headers: { cookie: await server.cookieOf('viewer') } })
  expect(await viewer.json()).toEqual([{ id: 'r1', name: 'Roadmap', role: 'viewer', documents: { plan: 'plan-1' } }])
  const nobody = await fetch(`${server.url}/api/v1/roadmaps`)
  expect(nobody.status).toBe(401)
  expect(nobody.headers.get('content-type')).toBe('application/problem+json')
})

it.each([
  ['{"role":"boss"}', 400, 'role'],
  ['{"role":"sales","person":99}', 422, 'person'],
  ['{"role":"sales","admin":true}', 400, 'admin'],
  ['not json', 400, 'body'],
])('[HT5] refuses %s and names the field', async (body, status, field) => {
  const response = await post('/api/v1/demo/sign-in', body)
  expect(response.status).toBe(status)
  expect(JSON.stringify(await response.json())).toContain(field)
})

it('[HT6] takes no write from a page of another origin, none that is not JSON, and none that is too large', async () => {
  expect((await post('/api/v1/demo/sign-in', '{"role":"sales"}', { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post('/api/v1/demo/sign-in', '{"role":"sales"}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post('/api/v1/demo/sign-in', `{"role":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
})

it('[HT7] answers health, refuses unknown addresses and wrong methods, and lets nobody frame it', async () => {
  const health = await fetch(`${server.url}/healthz`)
  expect(await health.text()).toBe('ok\n')
  expect(health.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect((await fetch(`${server.url}/api/v1/nowhere`)).status).toBe(404)
  expect((await fetch(`${server.url}/api/v1/demo/sign-in`)).status).toBe(405)
})

it('[HT8] ends a session for good', async () => {
  const cookie = await server.cookieOf('product')
  await fetch(`${server.url}/api/v1/sign-out`, { method: 'POST', headers: { cookie } })
  expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401)
})

it('[HT9] takes orders only from whoever can read the data folder', async () => {
  expect((await post('/api/v1/control', '{"kind":"generate","features":1,"comments":0}')).status).toBe(401)
  expect((await post('/api/v1/control', '{}', { authorization: 'Bearer guess' })).status).toBe(401)
})

it('[HT10] serves no file outside the client', async () => {
  const response = await fetch(`${server.url}/..%2f..%2fpackage.json`)
  expect(await response.text()).not.toContain('"name"')
})
