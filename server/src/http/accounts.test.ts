import type { SecondFactorOffer } from '@parley/shared/protocol/accounts.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownerEmail, password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Browser } from '../testing/browser.ts'
import { codeOf } from '../testing/codes.ts'

const minute = 60_000
const day = 24 * 60 * minute
const ada = 'ada@example.com'
const wish = { email: ada, name: 'Ada', password, workspace: 'Analytical' }

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

async function signIn(email: string, given: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const browser = acme.visit()
  await browser.send('POST', '/auth/sign-in', { email, password, ...given })
  return browser
}

it('[AC1] makes whoever has the setup link the first owner, once', async () => {
  expect((await acme.owner.get('/me')).body).toMatchObject({
    person: { name: 'Olga', role: 'owner' },
    workspace: { name: 'Acme' },
    people: [{ name: 'Olga', active: true }],
    demo: false,
  })
  expect((await acme.owner.get('/roadmaps')).body).toMatchObject([{ name: 'Roadmap', role: 'owner' }])
  expect((await acme.visit().get('/auth/options')).body).toEqual({
    demo: false,
    needsSetup: false,
    signUp: 'open',
    oidc: null,
    outbox: true,
  })
  const late = await acme.visit().send('POST', '/auth/set-up', { ...wish, token: acme.setupToken })
  expect(late).toMatchObject({ status: 422, body: { detail: expect.stringContaining('token:') } })
})

it('[AC2] mails a link to whoever signs up, and makes nothing of it before the link is followed', async () => {
  const visitor = acme.visit()
  expect(await visitor.send('POST', '/auth/sign-up', wish)).toMatchObject({ status: 202, body: undefined })
  expect(acme.mailsTo(ada)[0]?.text).toContain(`${acme.server.url}/verify#`)
  expect((await visitor.send('POST', '/auth/sign-in', { email: ada, password })).status).toBe(401)
  expect(await acme.server.storage.listWorkspaces()).toHaveLength(1)
  const verified = await visitor.send('POST', '/auth/verify', { token: acme.tokenTo(ada), password })
  expect(verified).toMatchObject({ status: 200, body: { kind: 'signed-in' } })
  expect((await visitor.get('/me')).body).toMatchObject({ person: { name: 'Ada', role: 'owner' }, workspace: { name: 'Analytical' } })
  expect((await visitor.get('/roadmaps')).body).toHaveLength(1)
  expect((await visitor.send('POST', '/auth/verify', { token: acme.tokenTo(ada), password })).status).toBe(422)
})

it('[AC2] follows a link for a day, and signs nobody up where accounts begin with an invitation', async () => {
  await acme.visit().send('POST', '/auth/sign-up', wish)
  acme.wait(day)
  expect((await acme.visit().send('POST', '/auth/verify', { token: acme.tokenTo(ada), password })).status).toBe(422)
  await using closed = await startAccountServer({ signUp: 'invited' })
  expect((await closed.visit().send('POST', '/auth/sign-up', wish)).status).toBe(403)
  expect(closed.mailsTo(ada)).toEqual([])
})

it('[AC3] asks whoever follows the link for the password that was chosen, five times at most', async () => {
  await acme.visit().send('POST', '/auth/sign-up', wish)
  const token = acme.tokenTo(ada)
  for (let wrong = 1; wrong <= 5; wrong += 1) {
    const refused = await acme.visit().send('POST', '/auth/verify', { token, password: 'another password' })
    expect(refused.body).toMatchObject({ status: 422, detail: expect.stringContaining('password:') })
  }
  const late = await acme.visit().send('POST', '/auth/verify', { token, password })
  expect(late.body).toMatchObject({ status: 422, detail: expect.stringContaining('token:') })
})

it('[AC4] signs in with address and password, however the address is written, and out again', async () => {
  const browser = await signIn(' OLGA@Acme.Example ')
  expect((await browser.get('/me')).body).toMatchObject({ person: { name: 'Olga' } })
  expect((await browser.send('POST', '/sign-out')).status).toBe(204)
  expect(browser.cookie()).toBe('')
  const refused = await acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password: 'another password' })
  expect(refused).toMatchObject({ status: 401, body: { type: 'urn:parley:wrong-pair' } })
  expect(refused.headers.get('set-cookie')).toBe(null)
})

it('[AC4] makes whoever was wrong too often wait, and says how long', async () => {
  const tries = []
  for (let wrong = 0; wrong < 6; wrong += 1)
    tries.push(await acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password: 'another password' }))
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
  expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
  acme.wait(10 * minute)
  expect((await signIn(ownerEmail)).cookie()).not.toBe('')
})

it('[AC5] asks for a code once a second factor was added, and takes each code once', async () => {
  const offer = (await acme.owner.send('POST', '/profile/second-factor')).body as SecondFactorOffer
  expect(offer.uri).toContain(offer.secret)
  expect((await acme.owner.send('PUT', '/profile/second-factor', { code: '000000' })).status).toBe(422)
  expect((await acme.owner.get('/profile')).body).toMatchObject({ hasSecondFactor: false })
  const added = await acme.owner.send('PUT', '/profile/second-factor', { code: codeOf(offer.secret, acme.now()) })
  const { codes } = added.body as { readonly codes: readonly string[] }
  expect((await acme.owner.get('/profile')).body).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: codes.length })

  const half = await acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password })
  expect(half).toMatchObject({ status: 200, body: { kind: 'second-factor' } })
  expect(half.headers.get('set-cookie')).toBe(null)
  expect((await signIn(ownerEmail, { code: codeOf(offer.secret, acme.now()) })).cookie()).toBe('')
  acme.wait(minute)
  const code = codeOf(offer.secret, acme.now())
  expect((await signIn(ownerEmail, { code })).cookie()).not.toBe('')
  expect((await signIn(ownerEmail, { code })).cookie()).toBe('')
  const [recovery = ''] = codes
  expect((await signIn(ownerEmail, { code: recovery.toUpperCase() })).cookie()).not.toBe('')
  expect((await signIn(ownerEmail, { code: recovery })).cookie()).toBe('')
  expect((await acme.owner.get('/profile')).body).toMatchObject({ recoveryCodesLeft: codes.length - 1 })

  expect((await acme.owner.send('DELETE', '/profile/second-factor')).status).toBe(204)
  expect((await signIn(ownerEmail)).cookie()).not.toBe('')
})

it('[AC6] resets a password by a mail that works once within half an hour, and ends all sessions', async () => {
  const forget = () => acme.visit().send('POST', '/auth/request-reset', { email: ownerEmail })
  expect(await forget()).toMatchObject({ status: 202, body: undefined })
  const first = acme.tokenTo(ownerEmail)
  await forget()
  const second = acme.tokenTo(ownerEmail)
  const reset = (token: string) => acme.visit().send('POST', '/auth/reset', { token, password: 'a new password' })
  expect((await reset(first)).status).toBe(422)
  expect((await reset(second)).status).toBe(204)
  expect((await reset(second)).status).toBe(422)
  expect((await acme.owner.get('/me')).status).toBe(401)
  expect((await signIn(ownerEmail)).cookie()).toBe('')
  expect((await signIn(ownerEmail, { password: 'a new password' })).cookie()).not.toBe('')
  expect(acme.mailsTo(ownerEmail)[0]?.subject).toBe('Your password was changed')
  await forget()
  acme.wait(30 * minute)
  expect((await reset(acme.tokenTo(ownerEmail))).status).toBe(422)
})

it('[AC7] changes a password against the current one, ends all other sessions, and gives this one a new token', async () => {
  const elsewhere = await signIn(ownerEmail)
  const before = acme.owner.cookie()
  const wrong = await acme.owner.send('POST', '/profile/password', { current: 'not it at all', next: 'a new password' })
  expect(wrong.body).toMatchObject({ status: 422, detail: expect.stringContaining('password:') })
  expect((await acme.owner.send('POST', '/profile/password', { current: password, next: 'a new password' })).status).toBe(204)
  expect(acme.owner.cookie()).not.toBe(before)
  expect((await acme.owner.get('/me')).status).toBe(200)
  expect((await acme.visit({ cookie: before }).get('/me')).status).toBe(401)
  expect((await elsewhere.get('/me')).status).toBe(401)
  expect((await signIn(ownerEmail, { password: 'a new password' })).cookie()).not.toBe('')
})

it('[AC8] ends a session after a week without a sign of life, and after a month in any case', async () => {
  const idle = await signIn(ownerEmail)
  const busy = await signIn(ownerEmail)
  for (let days = 0; days < 30; days += 6) {
    expect((await busy.get('/me')).status).toBe(200)
    if (days === 12) expect((await idle.get('/me')).status).toBe(401)
    acme.wait(6 * day)
  }
  expect((await busy.get('/me')).status).toBe(401)
})

it('[AC9] lists the sessions of an account by device, and ends one or all others', async () => {
  const phone = acme.visit({ 'user-agent': 'Mozilla/5.0 (Android 15; Mobile) Firefox/140.0' })
  await phone.send('POST', '/auth/sign-in', { email: ownerEmail, password })
  const third = await signIn(ownerEmail)
  const listed = (await acme.owner.get('/sessions')).body as readonly { readonly id: string; readonly device: string | null }[]
  expect(listed).toMatchObject([{ isCurrent: false }, { isCurrent: false, device: 'Firefox on Android' }, { isCurrent: true }])
  expect(JSON.stringify(listed)).not.toContain(acme.owner.cookie().split('=')[1])
  const id = listed.find(({ device }) => device === 'Firefox on Android')?.id
  expect((await acme.owner.send('DELETE', `/sessions/${id}`)).status).toBe(204)
  expect((await acme.owner.send('DELETE', `/sessions/${id}`)).status).toBe(404)
  expect([await phone.get('/me'), await third.get('/me')].map(({ status }) => status)).toEqual([401, 200])
  expect((await acme.owner.send('DELETE', '/sessions')).status).toBe(204)
  expect([await acme.owner.get('/me'), await third.get('/me')].map(({ status }) => status)).toEqual([200, 401])
})

it('[AC10] asks once more who somebody is a quarter of an hour later, for what could not be undone', async () => {
  const wanted = { name: 'Script', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 }
  expect((await acme.owner.send('POST', '/tokens', wanted)).status).toBe(201)
  acme.wait(15 * minute + 1)
  expect(await acme.owner.send('POST', '/tokens', wanted)).toMatchObject({ status: 403, body: { type: 'urn:parley:confirm-identity' } })
  expect((await acme.owner.send('POST', '/auth/confirm', { password: 'another password' })).status).toBe(422)
  const before = acme.owner.cookie()
  expect((await acme.owner.send('POST', '/auth/confirm', { password })).status).toBe(204)
  expect(acme.owner.cookie()).not.toBe(before)
  expect((await acme.owner.send('POST', '/tokens', wanted)).status).toBe(201)
})

it('[AC11] shows a profile, and changes its name wherever the account is a member', async () => {
  expect((await acme.owner.get('/profile')).body).toMatchObject({
    name: 'Olga',
    email: ownerEmail,
    hasPassword: true,
    hasSecondFactor: false,
    recoveryCodesLeft: 0,
    singleSignOn: false,
    workspaces: [{ name: 'Acme', role: 'owner', isCurrent: true }],
  })
  expect((await acme.owner.send('PATCH', '/profile', { name: ' Olga N. ' })).status).toBe(204)
  expect((await acme.owner.get('/me')).body).toMatchObject({ person: { name: 'Olga N.' } })
})
