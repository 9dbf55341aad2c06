import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { tokenScopes } from '@parley/shared/model/token-scope.ts'
import type { CreatedToken, InvitationEntry, Member } from '@parley/shared/protocol/accounts.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSetupLink } from './set-up.ts'
import { ownerEmail, password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import { openBrowser, type Answer, type Browser } from '../testing/browser.ts'
import { codeOf } from '../testing/codes.ts'
import { startTestServer } from '../testing/test-server.ts'

const minute = 60_000
const sam = 'sam@acme.example'
const eve = 'eve@rival.example'

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

/** As many at the same moment as there are, and how many got through. */
async function atOnce(times: number, ask: () => Promise<Answer>): Promise<number> {
  const answers = await Promise.all(Array.from({ length: times }, ask))
  return answers.filter(({ status }) => status < 300).length
}

async function members(browser: Browser): Promise<readonly Member[]> {
  return (await browser.get('/members')).body as readonly Member[]
}

async function addSecondFactor(browser: Browser): Promise<string> {
  const { secret } = (await browser.send('POST', '/profile/second-factor')).body as { readonly secret: string }
  await browser.send('PUT', '/profile/second-factor', { code: codeOf(secret, acme.now()) })
  acme.wait(minute)
  return secret
}

/** The quickest of a few wrong tries. */
async function fastest(email: string): Promise<number> {
  const times = []
  for (let round = 0; round < 5; round += 1) {
    acme.wait(10 * minute)
    const start = performance.now()
    await acme.visit().send('POST', '/auth/sign-in', { email, password: 'not the password' })
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

function tokenOf(link: string | undefined): string {
  return link?.split('#')[1] ?? ''
}

describe('what is guessed', () => {
  it('[AC4] enumeration: answers alike whether an address is known or not', async () => {
    for (const [path, body] of [
      ['/auth/sign-in', { password: 'not the password' }],
      ['/auth/sign-up', { name: 'X', password, workspace: 'X' }],
      ['/auth/request-reset', {}],
    ] as const) {
      const [known, unknown] = await Promise.all(
        [ownerEmail, 'nobody@acme.example'].map((email) => acme.visit().send('POST', path, { email, ...body })),
      )
      expect([known?.status, known?.body]).toEqual([unknown?.status, unknown?.body])
      expect([...(known?.headers.keys() ?? [])]).toEqual([...(unknown?.headers.keys() ?? [])])
    }
    expect(acme.mailsTo('nobody@acme.example').map(({ subject }) => subject)).toEqual(['Confirm your address for Parley'])
    expect(acme.mailsTo(ownerEmail).map(({ subject }) => subject)).toEqual([
      'Choose a new password for Parley',
      'You already have an account at Parley',
    ])
  })

  it('[AC4] enumeration: works as long for an unknown address as for a known one', async () => {
    const known = await fastest(ownerEmail)
    const unknown = await fastest('nobody@acme.example')
    // A check of a password takes many times what everything else takes.
    expect(unknown).toBeGreaterThan(known / 3)
  })

  it('[AC4] enumeration: makes whoever guesses wait alike for known and unknown addresses', async () => {
    for (const email of [ownerEmail, 'nobody@acme.example']) {
      const statuses = []
      for (let round = 0; round < 6; round += 1)
        statuses.push((await acme.visit().send('POST', '/auth/sign-in', { email, password: 'not it' })).status)
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    }
  })

  it('[AC4] lockout abuse: lets the right password in from elsewhere while somebody guesses', async () => {
    await using proxied = await startAccountServer({ trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] })
    for (let guess = 0; guess < 60; guess += 1) {
      const attacker = proxied.visit({ 'x-forwarded-for': `203.0.113.${guess % 50}` })
      await attacker.send('POST', '/auth/sign-in', { email: ownerEmail, password: 'not it' })
    }
    const owner = proxied.visit({ 'x-forwarded-for': '198.51.100.7' })
    expect((await owner.send('POST', '/auth/sign-in', { email: ownerEmail, password })).status).toBe(200)
  })

  it('[AC5] attempts are counted on the account: codes tried at once and from anywhere make wait', async () => {
    await addSecondFactor(acme.owner)
    const guess = (index: number): Promise<Answer> =>
      acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password, code: String(100_000 + index) })
    const first = await Promise.all([0, 1, 2, 3, 4].map(guess))
    expect(first.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    // The password was right each time, so that only the codes are charged for.
    acme.wait(minute / 2)
    expect((await guess(5)).status).toBe(429)
    acme.wait(10 * minute)
    expect((await guess(6)).status).toBe(422)
    acme.wait(minute)
    expect((await guess(7)).status).toBe(429)
  })

  it('[AC5] second factor replay: takes one code once, also when it comes many times at once', async () => {
    const secret = await addSecondFactor(acme.owner)
    const code = codeOf(secret, acme.now())
    expect(await atOnce(4, () => acme.visit().send('POST', '/auth/sign-in', { email: ownerEmail, password, code }))).toBe(1)
  })

  it('[AC5] second factor bypass: neither a reset nor an invitation nor confirming goes around it', async () => {
    await addSecondFactor(acme.owner)
    await acme.visit().send('POST', '/auth/request-reset', { email: ownerEmail })
    await acme.visit().send('POST', '/auth/reset', { token: acme.tokenTo(ownerEmail), password })
    const thief = acme.visit()
    expect((await thief.send('POST', '/auth/sign-in', { email: ownerEmail, password })).body).toEqual({ kind: 'second-factor' })
    expect(thief.cookie()).toBe('')
    const other = await acme.admitRival()
    await other.send('POST', '/invitations', { email: ownerEmail, role: 'owner' })
    const token = acme.tokenTo(ownerEmail)
    expect((await thief.send('POST', '/auth/invitation/accept', { token, password })).body).toEqual({ kind: 'second-factor' })
    expect(thief.cookie()).toBe('')
    const secret = await addSecondFactor(other)
    expect((await other.send('POST', '/auth/confirm', { password })).body).toMatchObject({ detail: expect.stringContaining('code:') })
    expect((await other.send('POST', '/auth/confirm', { password, code: codeOf(secret, acme.now()) })).status).toBe(204)
  })
})

describe('what works once', () => {
  it('[AC2] of 100 that verify at the same moment one succeeds', async () => {
    await acme.visit().send('POST', '/auth/sign-up', { email: eve, name: 'Eve', password, workspace: 'Rival' })
    const token = acme.tokenTo(eve)
    expect(await atOnce(100, () => acme.visit().send('POST', '/auth/verify', { token, password }))).toBe(1)
    expect(await acme.server.storage.listWorkspaces()).toHaveLength(2)
  })

  it('[AC6] of 100 that reset at the same moment one succeeds', async () => {
    await acme.visit().send('POST', '/auth/request-reset', { email: ownerEmail })
    const token = acme.tokenTo(ownerEmail)
    expect(await atOnce(100, () => acme.visit().send('POST', '/auth/reset', { token, password: 'a new password' }))).toBe(1)
  })

  it('[AC12] of 100 that accept at the same moment one succeeds', async () => {
    await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })
    const token = acme.tokenTo(sam)
    const accept = (): Promise<Answer> => acme.visit().send('POST', '/auth/invitation/accept', { token, name: 'Sam', password })
    expect(await atOnce(100, accept)).toBe(1)
    expect(await members(acme.owner)).toHaveLength(2)
  })

  it('[AC1] of 100 that set up at the same moment one succeeds, and of an earlier link none', async () => {
    await using server = await startTestServer({ isEmpty: true, config: { demo: false } })
    const early = tokenOf(await createSetupLink(server.app.services))
    const token = tokenOf(await createSetupLink(server.app.services))
    const setUp = (given: string): Promise<Answer> =>
      openBrowser(server.url).send('POST', '/auth/set-up', { token: given, email: eve, name: 'Eve', password, workspace: 'Rival' })
    expect((await setUp(early)).status).toBe(422)
    expect(await atOnce(100, () => setUp(token))).toBe(1)
    expect(await createSetupLink(server.app.services)).toBe(undefined)
    expect((await openBrowser(server.url).send('POST', '/auth/sign-up', { email: sam, name: 'X', password, workspace: 'X' })).status).toBe(
      202,
    )
  })
})

describe('who asks for what', () => {
  it('[AC21] mass assignment: refuses every field it does not know, and takes none that only the server sets', async () => {
    await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
    const token = acme.tokenTo(sam)
    for (const extra of [{ role: 'owner' }, { email: eve }, { workspaceId: 'w1' }, { personId: 'x' }, { isVerified: true }]) {
      const refused = await acme.visit().send('POST', '/auth/invitation/accept', { token, name: 'Sam', password, ...extra })
      expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining(Object.keys(extra)[0] ?? '') } })
    }
    expect((await acme.owner.send('PATCH', '/profile', { name: 'Olga', email: eve })).status).toBe(400)
    expect((await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales,owner' })).status).toBe(400)
  })

  it('[AC16] role elevation: nobody but an owner changes roles, invites or removes, not even themselves', async () => {
    for (const role of ['product', 'sales', 'viewer'] as const) {
      const browser = await acme.admit(`${role}@acme.example`, role)
      const people = await members(browser)
      const me = people.find(({ isMe }) => isMe)?.id ?? ''
      const owner = people.find((member) => member.role === 'owner')?.id ?? ''
      for (const [method, path, body] of [
        ['PATCH', `/members/${me}`, { role: 'owner' }],
        ['PATCH', `/members/${owner}`, { role: 'viewer' }],
        ['DELETE', `/members/${owner}`, undefined],
        ['POST', '/invitations', { email: eve, role: 'owner' }],
        ['PATCH', '/workspace', { name: 'Mine' }],
      ] as const)
        expect((await browser.send(method, path, body)).status).toBe(403)
      expect((await browser.get('/invitations')).status).toBe(403)
    }
  })

  it('[AC16] a right that went while a request was under way: two owners who demote each other leave one', async () => {
    const second = await acme.admit(sam, 'owner')
    const [olga, samuel] = await members(acme.owner)
    const answers = await Promise.all([
      acme.owner.send('PATCH', `/members/${samuel?.id}`, { role: 'viewer' }),
      second.send('PATCH', `/members/${olga?.id}`, { role: 'viewer' }),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 403]))
    expect((await members(acme.owner)).map(({ role }) => role).sort()).toEqual(['owner', 'viewer'])
  })

  it('[AC21] foreign workspace: ids of another workspace are as unknown as ids of none', async () => {
    const other = await acme.admitRival()
    const [me] = await members(acme.owner)
    const invitation = (await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })).body as InvitationEntry
    const token = (await acme.owner.send('POST', '/tokens', { name: 'T', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 }))
      .body as CreatedToken
    const sessions = (await acme.owner.get('/sessions')).body as readonly { readonly id: string }[]
    for (const [method, path, body] of [
      ['PATCH', `/members/${me?.id}`, { role: 'viewer' }],
      ['DELETE', `/members/${me?.id}`, undefined],
      ['POST', `/invitations/${invitation.id}/resend`, undefined],
      ['DELETE', `/invitations/${invitation.id}`, undefined],
      ['DELETE', `/tokens/${token.id}`, undefined],
      ['DELETE', `/sessions/${sessions[0]?.id}`, undefined],
    ] as const) {
      const foreign = await other.send(method, path, body)
      const unknown = await other.send(method, path.replace(/[\w-]{30,}/, 'nothing-at-all'), body)
      expect([foreign.status, foreign.body]).toEqual([404, unknown.body])
    }
    expect(JSON.stringify([(await other.get('/me')).body, (await other.get('/members')).body])).not.toContain('Olga')
    expect((await acme.owner.get('/invitations')).body).toHaveLength(1)
    expect((await acme.owner.get('/tokens')).body).toHaveLength(1)
  })

  it('[AC21] token without tenant: a link of one purpose or workspace opens nothing of another', async () => {
    await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })
    const invitation = acme.tokenTo(sam)
    await acme.visit().send('POST', '/auth/request-reset', { email: ownerEmail })
    const reset = acme.tokenTo(ownerEmail)
    const guest = acme.visit()
    for (const [path, body] of [
      ['/auth/reset', { token: invitation, password }],
      ['/auth/verify', { token: invitation, password }],
      ['/auth/set-up', { token: invitation, email: eve, name: 'Eve', password, workspace: 'Rival' }],
      ['/auth/verify', { token: reset, password }],
      ['/auth/invitation', { token: reset }],
      ['/auth/set-up', { token: reset, email: eve, name: 'Eve', password, workspace: 'Rival' }],
    ] as const)
      expect((await guest.send('POST', path, body)).status).toBe(422)
    // None of them was used up by that.
    expect((await guest.send('POST', '/auth/invitation', { token: invitation })).status).toBe(200)
  })

  it('[AC14] link by unproven claim: signing up with an address that was invited joins nothing', async () => {
    await acme.owner.send('POST', '/invitations', { email: eve, role: 'owner' })
    const browser = await acme.admitRival()
    expect((await browser.get('/profile')).body).toMatchObject({ workspaces: [{ name: 'Rival' }] })
  })

  it('[AC3] pre-hijack: an account prepared for a foreign address is not the one its owner finds', async () => {
    await acme.visit().send('POST', '/auth/sign-up', { email: eve, name: 'Thief', password: 'the password of a thief', workspace: 'Trap' })
    const trap = acme.tokenTo(eve)
    await acme.visit().send('POST', '/auth/sign-up', { email: eve, name: 'Eve', password, workspace: 'Rival' })
    expect((await acme.visit().send('POST', '/auth/verify', { token: trap, password })).status).toBe(422)
    const browser = acme.visit()
    await browser.send('POST', '/auth/verify', { token: acme.tokenTo(eve), password })
    expect((await browser.get('/me')).body).toMatchObject({ person: { name: 'Eve' }, workspace: { name: 'Rival' } })
    const late = await acme.visit().send('POST', '/auth/verify', { token: trap, password: 'the password of a thief' })
    expect(late.status).toBe(422)
  })

  it('[AC19] tokens neither govern nor make more of themselves, and a cookie beside one counts for nothing', async () => {
    const { token } = (await acme.owner.send('POST', '/tokens', { name: 'T', scopes: tokenScopes, expiresInDays: 1 })).body as CreatedToken
    const program = acme.visit({ authorization: `Bearer ${token}` })
    for (const path of ['/profile', '/sessions', '/tokens', '/members', '/invitations']) expect((await program.get(path)).status).toBe(403)
    expect((await program.send('POST', '/tokens', { name: 'U', scopes: ['plan:write'], expiresInDays: 366 })).status).toBe(403)
    expect((await program.send('POST', '/sign-out')).status).toBe(204)
    expect((await program.get('/me')).status).toBe(200)
    const both = acme.visit({ authorization: 'Bearer parley_nothing', cookie: acme.owner.cookie() })
    expect((await both.get('/me')).status).toBe(401)
  })
})

describe('what a browser holds', () => {
  it('[AC4] fixation: a session that was offered is not taken, and each sign-in has a new one and ends the last', async () => {
    const fixed = 'parley_session=chosen-by-somebody-else'
    const victim = acme.visit({ cookie: fixed })
    const signed = await victim.send('POST', '/auth/sign-in', { email: ownerEmail, password })
    expect(signed.headers.get('set-cookie')).not.toContain('chosen-by-somebody-else')
    expect((await acme.visit({ cookie: fixed }).get('/me')).status).toBe(401)
    const before = acme.owner.cookie()
    await acme.owner.send('POST', '/auth/sign-in', { email: ownerEmail, password })
    expect(acme.owner.cookie()).not.toBe(before)
    expect((await acme.visit({ cookie: before }).get('/me')).status).toBe(401)
  })

  it('[AC5] fixation: adding a second factor gives the session a new token', async () => {
    const before = acme.owner.cookie()
    await addSecondFactor(acme.owner)
    expect(acme.owner.cookie()).not.toBe(before)
    expect((await acme.visit({ cookie: before }).get('/me')).status).toBe(401)
  })

  it('[AC24] a stolen database opens nothing: neither tokens nor passwords nor secrets of second factors are in it', async () => {
    const secret = await addSecondFactor(acme.owner)
    await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })
    const made = await acme.owner.send('POST', '/tokens', { name: 'T', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 })
    const { token } = made.body as CreatedToken
    using database = new DatabaseSync(join(acme.server.folder, 'parley.db'), { readOnly: true })
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    const rows = tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all())).join('\n')
    expect(rows).toContain(ownerEmail)
    for (const hidden of [secret, token, acme.tokenTo(sam), password, acme.owner.cookie().split('=')[1] ?? ''])
      expect(rows).not.toContain(hidden)
  })
})
