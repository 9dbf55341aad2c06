import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createSeal } from './seal.ts'
import { createSingleSignOn, type Departure, type SingleSignOn } from './single-sign-on.ts'
import { clientId, clientSecret, startOpenIdProvider, type OpenIdProvider } from './testing/openid-provider.ts'

const redirectUri = 'http://127.0.0.1:4173/api/v1/auth/oidc/callback'
const serverSecret = 'r4N6h9wvXb2kTq8mZs5cYd7fGj3pLu1e'
const people = {
  mara: { email: 'mara@example.com', email_verified: true, name: 'Ms mara' },
  no: { email: 'a@example.com', email_verified: false },
  text: { email: 'a@example.com', email_verified: 'true' },
  number: { email: 'a@example.com', email_verified: 1 },
  silent: { email: 'a@example.com' },
  addressless: { email_verified: true },
  list: { email: ['a@example.com'], email_verified: true },
}
const closing: (() => PromiseLike<unknown>)[] = []
let provider: OpenIdProvider
let now = Date.now()
let failures: unknown[] = []
beforeAll(async () => {
  provider = await startOpenIdProvider({ redirectUri, people })
})
afterAll(() => provider[Symbol.asyncDispose]())
beforeEach(() => {
  now = Date.now()
  failures = []
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function client(issuer = provider.issuer, secret = serverSecret): SingleSignOn {
  return createSingleSignOn({
    settings: { issuer, clientId, clientSecret, name: 'Example', joinRole: null },
    seal: createSeal(secret, 'test'),
    clock: () => now,
    redirectUri: () => redirectUri,
    failed: (error) => failures.push(error),
  })
}

async function begin(sso: SingleSignOn, linkTo: string | null = null): Promise<Departure> {
  const begun = await sso.begin({ linkTo, joinBy: null, asksAgain: false })
  if (!begun.ok) throw new Error(failures.join())
  return begun.value
}

it('[SO1] asks with a code challenge, a state and a nonce that are new every time, and gives away nothing else', async () => {
  const sso = client()
  const asked = [await begin(sso), await begin(sso)].map(({ url }) => new URL(url).searchParams)
  for (const parameters of asked) {
    expect(Object.fromEntries(parameters)).toMatchObject({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code_challenge_method: 'S256',
      scope: 'openid email profile',
    })
  }
  for (const name of ['state', 'nonce', 'code_challenge']) expect(new Set(asked.map((parameters) => parameters.get(name))).size).toBe(2)
  expect(JSON.stringify(asked.map(String))).not.toContain(clientSecret)
})

it('[SO1] learns who it is from a real provider, and to which account it is to be linked', async () => {
  const sso = client()
  const { url, sealed } = await begin(sso, 'account-1')
  const back = await provider.signIn(url, 'mara')
  expect(await sso.finish(back.search, sealed)).toEqual({
    ok: true,
    value: {
      identity: { issuer: provider.issuer, subject: 'mara', email: 'mara@example.com', isVerified: true, name: 'Ms mara' },
      linkTo: 'account-1',
      joinBy: null,
    },
  })
})

it('[SO1] reads the address from the identity token where the provider puts it there', async () => {
  const talkative = await startOpenIdProvider({ redirectUri, people, isTalkative: true })
  closing.push(() => talkative[Symbol.asyncDispose]())
  const sso = client(talkative.issuer)
  const { url, sealed } = await begin(sso)
  expect(await sso.finish((await talkative.signIn(url, 'mara')).search, sealed)).toMatchObject({
    value: { identity: { email: 'mara@example.com', isVerified: true } },
  })
})

it.each(['no', 'text', 'number', 'silent', 'addressless', 'list'])(
  '[SO2] takes no other word for a proof of an address: %s',
  async (login) => {
    const sso = client()
    const { url, sealed } = await begin(sso)
    expect(await sso.finish((await provider.signIn(url, login)).search, sealed)).toMatchObject({
      value: { identity: { subject: login, isVerified: false } },
    })
  },
)

it('[SO3] takes an answer only from the browser that began, for what it began, within ten minutes', async () => {
  const sso = client()
  const mine = await begin(sso)
  const other = await begin(sso)
  const { search } = await provider.signIn(mine.url, 'mara')
  for (const sealed of [undefined, '', 'v1.guess', other.sealed, `${mine.sealed}x`])
    expect(await sso.finish(search, sealed)).toMatchObject({ failure: 'failed' })
  expect(await client(provider.issuer, `${serverSecret}!`).finish(search, mine.sealed)).toMatchObject({ failure: 'failed' })
  now += 10 * 60_000
  expect(await sso.finish(search, mine.sealed)).toMatchObject({ failure: 'failed' })
})

it('[SO3] takes one answer once', async () => {
  const sso = client()
  const { url, sealed } = await begin(sso)
  const { search } = await provider.signIn(url, 'mara')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => sso.finish(search, sealed)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

const forged = 'http://127.0.0.1:1'
const changes: Readonly<Record<string, (parameters: URLSearchParams, name: string) => void>> = {
  changed: (parameters, name) => parameters.set(name, forged),
  'left out': (parameters, name) => parameters.delete(name),
  'said twice': (parameters, name) => parameters.append(name, parameters.get(name) ?? ''),
}

it.each(['state', 'code', 'iss'].flatMap((name) => Object.keys(changes).map((how) => [name, how] as const)))(
  '[SO3] takes no answer whose %s was %s',
  async (name, how) => {
    const sso = client()
    const { url, sealed } = await begin(sso)
    const back = await provider.signIn(url, 'mara')
    changes[how]?.(back.searchParams, name)
    expect(await sso.finish(back.search, sealed)).toMatchObject({ failure: 'failed' })
  },
)

it.each(['nonce', 'code_challenge'])('[SO3] takes no answer when somebody changed the %s on the way to the provider', async (name) => {
  const sso = client()
  const { url, sealed } = await begin(sso)
  const changed = new URL(url)
  changed.searchParams.set(name, 'a'.repeat(43))
  const { search } = await provider.signIn(changed.href, 'mara')
  expect(await sso.finish(search, sealed)).toMatchObject({ failure: 'failed' })
  expect(failures).toHaveLength(1)
})

it('[SO4] says that it was denied when the person cancelled there', async () => {
  const sso = client()
  const { url, sealed } = await begin(sso)
  expect(await sso.finish((await provider.cancel(url)).search, sealed)).toEqual({ ok: false, failure: 'denied' })
  expect(failures).toEqual([])
})

it('[SO5] looks for the provider when somebody asks, and again after it was not there', async () => {
  const first = await startOpenIdProvider({ redirectUri, people })
  const { port } = new URL(first.issuer)
  await first[Symbol.asyncDispose]()
  const sso = client(first.issuer)
  expect(await sso.begin({ linkTo: null, joinBy: null, asksAgain: false })).toMatchObject({ failure: 'failed' })
  expect(failures).toHaveLength(1)
  const second = await startOpenIdProvider({ redirectUri, people, port: Number(port) })
  closing.push(() => second[Symbol.asyncDispose]())
  expect(await sso.begin({ linkTo: null, joinBy: null, asksAgain: false })).toMatchObject({ ok: true })
})

it.each([
  ['calls itself otherwise', (issuer: string) => ({ issuer: `${issuer}/other` })],
  ['calls itself almost so', (issuer: string) => ({ issuer: `${issuer}/` })],
  ['sends us elsewhere', () => null],
  ['says too much', (issuer: string) => ({ issuer, padding: 'x'.repeat(300_000) })],
])('[SO5] does not follow a provider that %s', async (_what, metadata) => {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    const body = metadata(`http://${request.headers.host}`)
    if (body === null) response.writeHead(302, { location: `http://${request.headers.host}/elsewhere` }).end()
    else {
      const complete = { ...body, authorization_endpoint: `${body.issuer}/auth` }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(complete))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    return closed
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await client(`http://127.0.0.1:${port}`).begin({ linkTo: null, joinBy: null, asksAgain: false })).toMatchObject({
    failure: 'failed',
  })
  expect(asked).toBe(1)
})
