import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { clientId, clientSecret, startOpenIdProvider, type OpenIdProvider } from '../auth/testing/openid-provider.ts'
import type { SingleSignOnSettings } from '../config/config.ts'
import { ownerEmail, password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import { freePort } from '../testing/free-port.ts'

const people = {
  sam: { email: 'Sam@Acme.example', email_verified: true, name: 'Sam' },
  olga: { email: ownerEmail, email_verified: true },
  doubtful: { email: 'sam@acme.example', email_verified: false },
  spelled: { email: 'ｓａｍ＠acme.example', email_verified: true },
}
let provider: OpenIdProvider
let port: number
let acme: AccountServer
beforeAll(async () => {
  port = await freePort()
  provider = await startOpenIdProvider({ redirectUri: `http://127.0.0.1:${port}/api/v1/auth/oidc/callback`, people })
})
afterAll(() => provider[Symbol.asyncDispose]())
afterEach(() => acme[Symbol.asyncDispose]())

async function start(joinRole: SingleSignOnSettings['joinRole'] = null): Promise<void> {
  const singleSignOn = { issuer: provider.issuer, clientId, clientSecret, name: 'Acme Login', joinRole }
  acme = await startAccountServer({ port, singleSignOn })
}

interface Step {
  readonly status: number
  readonly to: string
  /** Cookies by name, as the browser keeps them. */
  readonly cookies: ReadonlyMap<string, string>
  readonly setCookie: readonly string[]
}

/** What a browser does at one of the two addresses, with the cookies it has. */
async function go(path: string, cookie = '', headers: Readonly<Record<string, string>> = {}): Promise<Step> {
  const response = await fetch(`${acme.server.url}/api/v1/auth/oidc/${path}`, { redirect: 'manual', headers: { cookie, ...headers } })
  await response.arrayBuffer()
  const setCookie = response.headers.getSetCookie()
  const pairs = setCookie.map((line) => line.split(';')[0]?.split('=') ?? [])
  const cookies = new Map(pairs.map(([name = '', value = '']) => [name, value]))
  return { status: response.status, to: response.headers.get('location') ?? '', cookies, setCookie }
}

const fromOurPage = { 'sec-fetch-site': 'same-origin' }

/** The whole way there and back; `session` is the cookie of whoever links instead of signing in. */
async function enter(login: string, session?: string): Promise<Step> {
  const begun = session === undefined ? await go('start') : await go('start?link=1', session, fromOurPage)
  const { search } = await provider.signIn(begun.to, login)
  return go(`callback${search}`, [session, `parley_sso=${begun.cookies.get('parley_sso')}`].join('; '))
}

async function me(step: Step): Promise<unknown> {
  const cookie = `parley_session=${step.cookies.get('parley_session')}`
  return (await fetch(`${acme.server.url}/api/v1/me`, { headers: { cookie } })).json()
}

it('[SO6] lets an invited newcomer in under the invited role, and knows them the next time', async () => {
  await start()
  await acme.owner.send('POST', '/invitations', { email: 'sam@acme.example', role: 'sales' })
  const first = await enter('sam')
  expect(first).toMatchObject({ status: 302, to: '/' })
  expect(first.setCookie.every((line) => /HttpOnly; SameSite=Lax/.test(line))).toBe(true)
  expect(first.cookies.get('parley_sso')).toBe('')
  expect(await me(first)).toMatchObject({ person: { name: 'Sam', role: 'sales' }, workspace: { name: 'Acme' } })
  const second = await enter('sam')
  expect(await me(second)).toMatchObject({ person: { name: 'Sam', role: 'sales' } })
  expect((await acme.owner.get('/members')).body).toHaveLength(2)
  expect((await acme.owner.get('/invitations')).body).toEqual([])
})

it.each([null, 'viewer', 'product'] as const)('[SO6] treats a newcomer whom nobody invited as the setting says: %s', async (joinRole) => {
  await start(joinRole)
  const entered = await enter('sam')
  if (joinRole === null) expect(entered).toMatchObject({ to: '/sign-in?problem=sso-not-invited' })
  else expect(await me(entered)).toMatchObject({ person: { name: 'Sam', role: joinRole } })
  expect((await acme.owner.get('/members')).body).toHaveLength(joinRole === null ? 1 : 2)
})

it('[SO7] opens no account by its address, and none by an address that is not proven', async () => {
  await start('viewer')
  await acme.owner.send('POST', '/invitations', { email: 'sam@acme.example', role: 'sales' })
  expect(await enter('olga')).toMatchObject({ to: '/sign-in?problem=sso-link-first' })
  const doubtful = await enter('doubtful')
  expect(doubtful.to).toBe('/sign-in?problem=sso-unverified')
  expect(doubtful.cookies.has('parley_session')).toBe(false)
  // Another spelling of the same address is that address, and whoever holds it is the one who was invited.
  expect(await me(await enter('spelled'))).toMatchObject({ person: { role: 'sales' } })
  expect(await enter('sam')).toMatchObject({ to: '/sign-in?problem=sso-link-first' })
})

it('[SO7] does not let somebody who was removed come back by the setting for newcomers', async () => {
  await start('product')
  const sam = (await me(await enter('sam'))) as { readonly person: { readonly id: string } }
  expect((await acme.owner.send('DELETE', `/members/${sam.person.id}`)).status).toBe(204)
  expect(await enter('sam')).toMatchObject({ to: '/sign-in?problem=sso-not-invited' })
  await acme.owner.send('POST', '/invitations', { email: 'sam@acme.example', role: 'viewer' })
  expect(await me(await enter('sam'))).toMatchObject({ person: { role: 'viewer' } })
})

it('[SO8] links an identity to the account that asks for it, tells its owner, and lets it in by that from then on', async () => {
  await start()
  expect(await enter('olga', acme.owner.cookie())).toMatchObject({ to: '/account' })
  expect((await acme.owner.get('/profile')).body).toMatchObject({ singleSignOn: true })
  expect(acme.mailsTo(ownerEmail)[0]?.subject).toContain('Single sign-on')
  expect(await me(await enter('olga'))).toMatchObject({ person: { name: 'Olga', role: 'owner' } })
})

it('[SO8] links nothing that another page asked for, that is not fresh, or that came back to somebody else', async () => {
  await start()
  const mara = await acme.admit('mara@acme.example', 'product')
  for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])
    expect(await go('start?link=1', acme.owner.cookie(), headers)).toMatchObject({ status: 403 })
  expect(await go('start?link=1', '', fromOurPage)).toMatchObject({ status: 403 })
  const begun = await go('start?link=1', acme.owner.cookie(), fromOurPage)
  const { search } = await provider.signIn(begun.to, 'sam')
  const kept = `parley_sso=${begun.cookies.get('parley_sso')}`
  expect(await go(`callback${search}`, `${mara.cookie()}; ${kept}`)).toMatchObject({ to: '/account?problem=sso-failed' })
  acme.wait(16 * 60_000)
  expect(await go('start?link=1', acme.owner.cookie(), fromOurPage)).toMatchObject({ status: 403 })
  expect(await enter('sam')).toMatchObject({ to: '/sign-in?problem=sso-not-invited' })
})

it('[SO8] leaves an identity with the account that has it', async () => {
  await start()
  const mara = await acme.admit('mara@acme.example', 'product')
  await enter('sam', acme.owner.cookie())
  expect(await enter('sam', mara.cookie())).toMatchObject({ to: '/account?problem=sso-failed' })
  expect(await me(await enter('sam'))).toMatchObject({ person: { name: 'Olga' } })
})

it('[SO9] makes one account of a hundred returns at once, and opens one session', async () => {
  await start('viewer')
  const begun = await go('start')
  const { search } = await provider.signIn(begun.to, 'sam')
  const cookie = `parley_sso=${begun.cookies.get('parley_sso')}`
  const returns = await Promise.all(Array.from({ length: 100 }, () => go(`callback${search}`, cookie)))
  expect(returns.filter(({ to }) => to === '/')).toHaveLength(1)
  expect(returns.filter(({ cookies }) => cookies.has('parley_session'))).toHaveLength(1)
  expect((await acme.owner.get('/members')).body).toHaveLength(2)
})

it('[SO9] gives a new session where the browser had one, and ends that', async () => {
  await start('viewer')
  const begun = await go('start')
  const { search } = await provider.signIn(begun.to, 'sam')
  const before = acme.owner.cookie()
  const entered = await go(`callback${search}`, `${before}; parley_sso=${begun.cookies.get('parley_sso')}`)
  expect(before).not.toContain(entered.cookies.get('parley_session'))
  expect((await acme.owner.get('/me')).status).toBe(401)
})

it('[SO11] has the provider ask again whoever is signed in already, and no one else', async () => {
  await start()
  expect(new URL((await go('start')).to).searchParams.has('prompt')).toBe(false)
  expect(new URL((await go('start', acme.owner.cookie())).to).searchParams.get('prompt')).toBe('login')
  expect(new URL((await go('start?link=1', acme.owner.cookie(), fromOurPage)).to).searchParams.get('prompt')).toBe('login')
})

it('[SO4] says at the door what went wrong', async () => {
  await start()
  const begun = await go('start')
  const { search } = await provider.cancel(begun.to)
  const cookie = `parley_sso=${begun.cookies.get('parley_sso')}`
  expect(await go(`callback${search}`, cookie)).toMatchObject({ status: 302, to: '/sign-in?problem=sso-denied' })
  expect(await go('callback?code=x&state=y')).toMatchObject({ status: 302, to: '/sign-in?problem=sso-failed' })
})

it('[SO10] asks for no second factor after the provider, and is not there without one', async () => {
  await start()
  await enter('olga', acme.owner.cookie())
  const offer = (await acme.owner.send('POST', '/profile/second-factor')).body as { readonly secret: string }
  const code = new TOTP({ secret: offer.secret }).generate()
  expect((await acme.owner.send('PUT', '/profile/second-factor', { code })).status).toBe(200)
  const signedIn = await acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password })
  expect(signedIn.body).toEqual({ kind: 'second-factor' })
  expect(await me(await enter('olga'))).toMatchObject({ person: { name: 'Olga' } })
  acme = await acme[Symbol.asyncDispose]().then(() => startAccountServer())
  expect(await go('start')).toMatchObject({ status: 404 })
  expect(await go('callback')).toMatchObject({ status: 404 })
  expect((await acme.visit().get('/auth/options')).body).toMatchObject({ oidc: null })
})

/** The whole way of somebody with a company link. */
async function comeBy(token: string, login: string, cookie = ''): Promise<Step> {
  const { url } = acme.server
  const response = await fetch(`${url}/api/v1/auth/company-link/provider`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (response.status !== 200) return { status: response.status, to: '', cookies: new Map(), setCookie: [] }
  const [, sealed] = /^parley_sso=([^;]+)/.exec(response.headers.get('set-cookie') ?? '') ?? []
  const { search } = await provider.signIn(((await response.json()) as { readonly url: string }).url, login)
  return go(`callback${search}`, [cookie, `parley_sso=${sealed}`].join('; '))
}

async function companyLink(domains: readonly string[] = ['acme.example']): Promise<string> {
  const made = await acme.owner.send('PUT', '/company-link', { role: 'sales', domains, expiresAt: null })
  return (made.body as { readonly url: string | null }).url?.split('#')[1] ?? ''
}

it('[CO9] lets in by a company link whom the provider has verified, with its role, and by no other address', async () => {
  await start()
  const token = await companyLink()
  const doubtful = await comeBy(token, 'doubtful')
  expect(doubtful.to).toBe('/sign-in?problem=sso-unverified')
  expect(doubtful.cookies.has('parley_session')).toBe(false)
  expect(await comeBy(token, 'olga')).toMatchObject({ to: '/sign-in?problem=sso-link-first' })
  expect(await me(await comeBy(token, 'sam'))).toMatchObject({ person: { name: 'Sam', role: 'sales' } })
  expect(await comeBy(token, 'sam')).toMatchObject({ to: '/sign-in?problem=sso-member' })
  expect(await comeBy('company.nobody-ever-made-this-one', 'sam')).toMatchObject({ status: 422 })
  await acme.owner.send('DELETE', '/company-link')
  const elsewhere = await companyLink(['rival.example'])
  expect(await comeBy(elsewhere, 'spelled')).toMatchObject({ to: '/sign-in?problem=sso-link-first' })
  expect((await acme.owner.get('/members')).body).toHaveLength(2)
})

it('[CO9] holds to the domains of the link, and to the link being there when the browser comes back', async () => {
  await start()
  const token = await companyLink(['rival.example'])
  expect(await comeBy(token, 'sam')).toMatchObject({ to: '/sign-in?problem=sso-other-domain' })
  const [first] = (await acme.owner.get('/members')).body as readonly unknown[]
  expect(first).toMatchObject({ name: 'Olga' })
  const begun = await fetch(`${acme.server.url}/api/v1/auth/company-link/provider`, {
    method: 'POST',
    headers: { origin: acme.server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const [, sealed] = /^parley_sso=([^;]+)/.exec(begun.headers.get('set-cookie') ?? '') ?? []
  const { search } = await provider.signIn(((await begun.json()) as { readonly url: string }).url, 'sam')
  await acme.owner.send('DELETE', '/company-link')
  expect(await go(`callback${search}`, `parley_sso=${sealed}`)).toMatchObject({ to: '/sign-in?problem=sso-void-link' })
})

it('[CO8] single sign-on brings nobody back by a company link who was removed', async () => {
  await start()
  const token = await companyLink()
  const sam = (await me(await comeBy(token, 'sam'))) as { readonly person: { readonly id: string } }
  await acme.owner.send('DELETE', `/members/${sam.person.id}`)
  expect(await comeBy(token, 'sam')).toMatchObject({ to: '/sign-in?problem=sso-removed' })
  expect(await comeBy(token, 'spelled')).toMatchObject({ to: '/sign-in?problem=sso-link-first' })
  expect((await acme.owner.get('/members')).body).toHaveLength(1)
})
