import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Config } from '../config/config.ts'
import { createObserver } from '../observe/create-observer.ts'
import type { SqliteStorage } from '../storage/sqlite-storage.ts'
import { askPath, askRaw, askSocket } from '../testing/ask-raw.ts'
import { planDocument, startTestServer, type TestServer, type TestServerOptions } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server[Symbol.asyncDispose]())

async function restart(config: Partial<Config>, options: TestServerOptions = {}): Promise<void> {
  await server[Symbol.asyncDispose]()
  server = await startTestServer({ ...options, config })
}

type Headers = Readonly<Record<string, string>>

const json: Headers = { 'content-type': 'application/json' }

function post(path: string, body: string | Buffer<ArrayBuffer>, headers: Headers = json): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, { method: 'POST', body, headers })
}

function upgrade(headers: Headers, path = `/sync/v1/${planDocument}`): Promise<string> {
  return askSocket(server.url, path, headers)
}

/** Whatever a client may say of where it comes from. */
function madeUp(address: string): Headers {
  return { 'x-forwarded-for': address, 'x-real-ip': address, 'cf-connecting-ip': address, forwarded: `for=${address}` }
}

async function statusOfMe(cookie: string): Promise<number> {
  return (await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status
}

function signIn(headers: Headers): Promise<Response> {
  return post('/auth/sign-in', '{"email":"a@acme.example","password":"wrong"}', { ...json, ...headers })
}

async function passedOf(tries: number, forwarded: (index: number) => string): Promise<number> {
  let passed = 0
  for (let index = 0; index < tries; index += 1) if ((await signIn({ 'x-forwarded-for': forwarded(index) })).status === 401) passed += 1
  return passed
}

/** A storage in which asking for anybody is a bug. */
function broken(target: object, name: string | symbol): unknown {
  if (name === 'findSession' || name === 'findAccount' || name === 'findApiToken') return () => Promise.reject(new Error('a bug'))
  const found: unknown = Reflect.get(target, name)
  return typeof found === 'function' ? found.bind(target) : found
}

describe('pages that are not ours', () => {
  it('[HD13] cross-site WebSocket hijacking: opens no socket for a page of another origin', async () => {
    const cookie = await server.cookieOf('product')
    const foreign = [
      'https://evil.example',
      'null',
      `https://${new URL(server.url).host}.evil.example`,
      `http://localhost:${new URL(server.url).port}`,
    ]
    for (const origin of foreign) expect(await upgrade({ cookie, origin })).toMatch(/^HTTP\/1.1 403 /)
    expect(await upgrade({ cookie, origin: server.url, 'sec-fetch-site': 'same-site' })).toMatch(/^HTTP\/1.1 403 /)
    expect(await upgrade({ cookie, origin: server.url })).toMatch(/^HTTP\/1.1 101 /)
    // A program names no origin; every browser does when it opens a socket.
    expect(await upgrade({ cookie })).toMatch(/^HTTP\/1.1 101 /)
    expect(await upgrade({ authorization: 'Bearer parley_guess' })).toMatch(/^HTTP\/1.1 101 /)
  })

  it('[HD12] cross-site request forgery: takes a write from our pages and from programs only, and only as JSON', async () => {
    const body = '{"role":"owner"}'
    for (const headers of [
      { ...json, origin: 'https://evil.example' },
      { ...json, origin: 'null' },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site', origin: server.url },
      { ...json, 'sec-fetch-site': 'same-origin, cross-site', origin: server.url },
    ]) {
      const response = await post('/demo/sign-in', body, headers)
      expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', ''])
      expect((await post('/demo/sign-in', body, { 'content-type': type })).status).toBe(415)
    expect((await post('/demo/sign-in', body, { ...json, origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await post('/demo/sign-in', body, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })

  it('[HD12] believes the public address alone where there is one, whatever Host says', async () => {
    await restart({ publicUrl: 'https://plan.example.com' })
    const body = '{"role":"owner"}'
    expect((await post('/demo/sign-in', body, { ...json, origin: server.url })).status).toBe(403)
    expect((await post('/demo/sign-in', body, { ...json, origin: 'https://plan.example.com' })).status).toBe(200)
    for (const origin of ['http://plan.example.com', 'https://plan.example.com:444', 'https://plan.example.com.evil.example'])
      expect((await post('/demo/sign-in', body, { ...json, origin })).status).toBe(403)
  })

  it('[HD14] DNS rebinding: is not known by a name that somebody else can hold', async () => {
    for (const host of ['evil.example', 'evil.example:4173', '127.0.0.1.evil.example', 'localhost.evil.example', 'user@evil.example']) {
      const origin = `http://${host}`
      expect(await upgrade({ host, origin })).toMatch(/^HTTP\/1.1 421 /)
      expect(await askPath(server.url, '/api/v1/auth/options', { host, origin })).toMatch(/^HTTP\/1.1 421 /)
    }
    for (const host of ['localhost', 'localhost:4173', '[::1]:4173', '192.168.1.4'])
      expect(await askPath(server.url, '/healthz', { host })).toMatch(/^HTTP\/1.1 200 /)
  })
})

describe('what answers say', () => {
  const always = [
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
  ]

  it('[HD15] missing headers: every answer has the same ones, errors and refused sockets too', async () => {
    for (const path of ['/', '/healthz', '/assets/none.js', '/api/v1/me', '/api/v1/nowhere', '/%', '//']) {
      const response = await askPath(server.url, path)
      for (const name of always) expect(response).toMatch(new RegExp(`^${name}: .+\r$`, 'm'))
    }
    const refused = await upgrade({ origin: 'https://evil.example' })
    for (const name of always) expect(refused).toMatch(new RegExp(`^${name}: .+\r$`, 'm'))
    expect(refused).not.toMatch(/^strict-transport-security/m)
    expect((await fetch(`${server.url}/api/v1/me`)).headers.get('cache-control')).toBe('no-store')
  })

  it('[HD15] cookie tossing and downgrade: over TLS the cookie is bound to this host, and no other name is heard', async () => {
    await restart({ publicUrl: 'https://plan.example.com' })
    const response = await post('/demo/sign-in', '{"role":"owner"}')
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-parley=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    const token = /=([\w-]+)/.exec(cookie)?.[1] ?? ''
    expect(await statusOfMe(`__Host-parley=${token}`)).toBe(200)
    expect(await statusOfMe(`parley_session=${token}`)).toBe(401)
    expect(await statusOfMe(`__host-parley=${token}`)).toBe(401)
  })

  it('[HD21] Host header injection: no link in a mail comes from what was asked', async () => {
    const address = `http://127.0.0.1:${new URL(server.url).port}`
    const body = '{"email":"new@acme.example","name":"N","password":"long enough","workspace":"W"}'
    const asked = `POST /api/v1/auth/sign-up HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
    expect(await askRaw(server.url, asked)).toMatch(/^HTTP\/1.1 202 /)
    const [mail] = server.app.services.outbox?.list() ?? []
    expect(mail?.text.match(/http\S+/g)?.map((link) => new URL(link).origin)).toEqual([address])
  })

  it('[HD19] secrets in logs: neither bodies nor cookies, tokens, queries or links of answers', async () => {
    const lines: string[] = []
    const observer = createObserver({ logLevel: 'trace' }, { write: (line) => void lines.push(line) })
    await restart({}, { observer, wrap: (storage) => new Proxy<SqliteStorage>(storage, { get: broken }) })
    const secrets = ['hunter2hunter2', 'cookie-secret', 'bearer-secret', 'query-secret', 'room-secret']
    await post('/auth/sign-in', '{"email":"a@acme.example","password":"hunter2hunter2"}')
    await fetch(`${server.url}/api/v1/me?code=query-secret`, { headers: { cookie: 'parley_session=cookie-secret' } })
    await fetch(`${server.url}/api/v1/me`, { headers: { authorization: 'Bearer parley_bearer-secret' } })
    await upgrade({ origin: server.url, cookie: 'parley_session=cookie-secret' }, '/sync/v1/room-secret?x=query-secret')
    await expect.poll(() => lines.filter((line) => line.includes('a bug was caught')).length).toBeGreaterThan(2)
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
  })
})

describe('where somebody comes from', () => {
  it('[HD18] rate limit behind proxies: an address that the client makes up is not believed', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 10; index += 1) statuses.push((await signIn(madeUp(`203.0.113.${index}`))).status)
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(statuses.slice(5)).toEqual([429, 429, 429, 429, 429])
  })

  it('[HD18] rate limit behind proxies: what a trusted one says counts, and nothing that was said before it', async () => {
    await restart({ trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] })
    expect(await passedOf(10, (index) => `10.0.0.${index}, 203.0.113.9`)).toBe(5)
    expect(await passedOf(10, () => '198.51.100.1')).toBe(5)
  })
})
