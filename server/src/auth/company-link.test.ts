import type { CompanyLinkState } from '@parley/shared/protocol/company-link.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Answer, Browser } from '../testing/browser.ts'
import { codeOf } from '../testing/codes.ts'
import { addressTricks } from './testing/address-tricks.ts'

const minute = 60_000
const day = 24 * 60 * minute
const kim = 'kim@acme.example'
const settings = { role: 'sales', domains: ['acme.example'], expiresAt: null } as const

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

/** Makes the link, or gives it other settings, and returns the token of a new address. */
async function makeLink(given: Partial<Record<keyof typeof settings, unknown>> = {}, owner: Browser = acme.owner): Promise<string> {
  await owner.send('PUT', '/company-link', { ...settings, ...given })
  const { url } = (await owner.send('POST', '/company-link/addresses')).body as CompanyLinkState
  return url?.split('#')[1] ?? ''
}

function askFor(token: string, email: string): Promise<Answer> {
  return acme.visit().send('POST', '/auth/company-link/ask', { token, email })
}

function join(token: string, given: object = { name: 'Kim', password }): Promise<Answer> {
  return acme.visit().send('POST', '/auth/company-link/join', { token, ...given })
}

/** The whole way of a newcomer, to the answer of the last step. */
async function come(token: string, email: string): Promise<Answer> {
  const asked = await askFor(token, email)
  return asked.status === 202 ? join(acme.tokenTo(email)) : asked
}

describe('what an owner makes', () => {
  it('[CO1] makes one link, tells its address once, and keeps settings and address apart', async () => {
    expect((await acme.owner.get('/company-link')).body).toEqual({ link: null, url: null })
    const made = (await acme.owner.send('PUT', '/company-link', settings)).body as CompanyLinkState
    expect(made).toMatchObject({ link: { ...settings, madeBy: 'Olga' }, url: expect.stringContaining('/join#company.') })
    const told = (await acme.owner.get('/company-link')).body
    expect(told).toEqual({ link: made.link, url: null })
    const changed = (await acme.owner.send('PUT', '/company-link', { ...settings, role: 'viewer' })).body
    expect(changed).toMatchObject({ link: { role: 'viewer' }, url: null })
    // The address of before still leads there.
    const look = await acme.visit().send('POST', '/auth/company-link', { token: made.url?.split('#')[1] })
    expect(look.body).toEqual({ workspace: 'Acme', role: 'viewer', domains: ['acme.example'] })
  })

  it('[CO1] nobody but an owner sees, makes, renews or revokes it, and a way in is opened only by who has just shown who they are', async () => {
    await makeLink()
    for (const role of ['product', 'sales', 'viewer'] as const) {
      const browser = await acme.admit(`${role}@acme.example`, role)
      expect((await browser.get('/company-link')).status).toBe(403)
      expect((await browser.send('PUT', '/company-link', settings)).status).toBe(403)
      expect((await browser.send('POST', '/company-link/addresses')).status).toBe(403)
      expect((await browser.send('DELETE', '/company-link')).status).toBe(403)
    }
    acme.wait(16 * minute)
    expect((await acme.owner.send('PUT', '/company-link', settings)).body).toMatchObject({ type: 'urn:parley:confirm-identity' })
    expect((await acme.owner.send('POST', '/company-link/addresses')).body).toMatchObject({ type: 'urn:parley:confirm-identity' })
    expect((await acme.owner.send('DELETE', '/company-link')).status).toBe(204)
  })

  it('[CO1] role elevation: makes no link for a role that shapes something', async () => {
    for (const role of ['owner', 'product', 'sales,owner', ['sales'], null])
      expect((await acme.owner.send('PUT', '/company-link', { ...settings, role })).status).toBe(400)
  })

  it('[CO2] tells which rule a domain breaks, and makes no link of the others', async () => {
    for (const [domain, why] of [
      ['gmail.com', 'public mail provider'],
      ['acmé.example', 'plain letters'],
    ] as const) {
      const refused = await acme.owner.send('PUT', '/company-link', { ...settings, domains: ['acme.example', domain] })
      expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringMatching(`^domains: .*${why}`) } })
    }
    expect((await acme.owner.get('/company-link')).body).toMatchObject({ link: null })
  })

  it('[CO2] takes one to ten domains, and an end that lies ahead', async () => {
    const many = Array.from({ length: 11 }, (_, index) => `d${index}.example`)
    expect((await acme.owner.send('PUT', '/company-link', { ...settings, domains: many })).status).toBe(400)
    expect((await acme.owner.send('PUT', '/company-link', { ...settings, domains: [] })).status).toBe(400)
    expect((await acme.owner.send('PUT', '/company-link', { ...settings, domains: many.slice(1) })).status).toBe(200)
    const expiresAt = new Date(acme.now() - 1).toISOString()
    expect((await acme.owner.send('PUT', '/company-link', { ...settings, expiresAt })).status).toBe(422)
  })
})

describe('who comes by the link', () => {
  it('[CO5] lets a colleague in who proves the address by a mail, with the role of the link', async () => {
    const token = await makeLink()
    expect((await askFor(token, ' Kim@ACME.example')).status).toBe(202)
    const proof = acme.tokenTo(kim)
    const look = await acme.visit().send('POST', '/auth/company-link/proof', { token: proof })
    expect(look.body).toEqual({ workspace: 'Acme', role: 'sales', email: kim, hasAccount: false })
    const browser = acme.visit()
    expect((await browser.send('POST', '/auth/company-link/join', { token: proof, name: 'Kim', password })).body).toEqual({
      kind: 'signed-in',
    })
    expect((await browser.get('/me')).body).toMatchObject({ person: { name: 'Kim', role: 'sales' }, workspace: { name: 'Acme' } })
  })

  it('[CO2] address tricks: takes none of them for an address of the company, and mails nobody', async () => {
    const token = await makeLink()
    const answers = []
    for (const [trick, email] of addressTricks) {
      const { status } = await acme.visit().send('POST', '/auth/company-link/ask', { token, email })
      answers.push([trick, status])
    }
    expect(answers).toEqual(addressTricks.map(([trick, email]) => [trick, typeof email === 'string' ? 422 : 400]))
    expect(acme.server.app.services.outbox?.list()).toEqual([])
  })

  it('[CO2] upper case and wide letters: are the same address, and one person', async () => {
    const token = await makeLink()
    expect((await come(token, kim)).status).toBe(200)
    await askFor(token, 'ＫＩＭ@Acme.Example')
    expect(acme.mailsTo(kim)[0]?.subject).toContain('You are a member')
    expect(await acme.members()).toHaveLength(2)
  })

  it('[CO3] oracle: unknown, revoked, replaced and expired links are answered alike', async () => {
    const replaced = await makeLink()
    const revoked = await makeLink()
    await acme.owner.send('DELETE', '/company-link')
    const expired = await makeLink({ expiresAt: new Date(acme.now() + day).toISOString() })
    acme.wait(day)
    const answers = await Promise.all(
      [replaced, revoked, expired, 'company.nobody-ever-made-this-one'].flatMap((token) => [
        acme.visit().send('POST', '/auth/company-link', { token }),
        askFor(token, kim),
      ]),
    )
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(422)
  })

  it('[CO4] enumeration: asks alike for a member, an account, somebody removed and a stranger; the mail alone says more', async () => {
    const token = await makeLink()
    await acme.admit('member@acme.example', 'viewer')
    await acme.admit('gone@acme.example', 'viewer')
    await acme.owner.send('DELETE', `/members/${await acme.idOf('gone@acme.example')}`)
    const emails = ['member', 'gone', 'stranger'].map((name) => `${name}@acme.example`)
    const answers = []
    for (const email of emails) answers.push(await askFor(token, email))
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array.from({ length: 3 }, () => [202, undefined]))
    expect(emails.map((email) => acme.mailsTo(email)[0]?.subject)).toEqual([
      'You are a member of “Acme” already',
      'The link to “Acme” is not for you',
      'Join “Acme” on Parley',
    ])
    expect(acme.mailsTo('gone@acme.example')[0]?.text).not.toContain('#')
  })

  it('[CO5] replay: a proof lets one in once, also of a hundred at the same moment', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    const proof = acme.tokenTo(kim)
    const answers = await Promise.all(Array.from({ length: 100 }, () => join(proof)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await join(proof)).body).toMatchObject({ detail: expect.stringContaining('this link was used') })
    expect(await acme.members()).toHaveLength(2)
  })

  it('[CO5] a proof is good for a day, and two proofs make one member', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    const late = acme.tokenTo(kim)
    acme.wait(day)
    expect((await join(late)).status).toBe(422)
    await askFor(token, kim)
    const first = acme.tokenTo(kim)
    await askFor(token, kim)
    expect((await join(acme.tokenTo(kim))).status).toBe(200)
    expect((await join(first, { password })).body).toMatchObject({ detail: expect.stringContaining('member already') })
  })

  it('[CO5] mass assignment: nobody names a role, an address, a workspace or a person for themselves', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    const proof = acme.tokenTo(kim)
    for (const extra of [{ role: 'owner' }, { email: 'eve@acme.example' }, { workspaceId: 'w1' }, { personId: 'x' }, { linkId: 'x' }]) {
      const [name = ''] = Object.keys(extra)
      const told = { status: 400, body: { detail: expect.stringContaining(name) } }
      expect(await join(proof, { name: 'Kim', password, ...extra })).toMatchObject(told)
      if (name === 'email') continue
      expect(await acme.visit().send('POST', '/auth/company-link/ask', { token, email: kim, ...extra })).toMatchObject(told)
    }
  })

  it('[CO5] a token without purpose: neither link nor proof nor invitation opens what another is for', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    const proof = acme.tokenTo(kim)
    await acme.owner.send('POST', '/invitations', { email: 'sam@acme.example', role: 'owner' })
    const invitation = acme.tokenTo('sam@acme.example')
    for (const [path, body] of [
      ['/auth/company-link/join', { token, name: 'Kim', password }],
      ['/auth/company-link/join', { token: invitation, name: 'Kim', password }],
      ['/auth/company-link', { token: proof }],
      ['/auth/company-link/ask', { token: proof, email: kim }],
      ['/auth/invitation/accept', { token, name: 'Kim', password }],
      ['/auth/invitation/accept', { token: proof, name: 'Kim', password }],
      ['/auth/verify', { token: proof, password }],
      ['/auth/reset', { token: proof, password }],
    ] as const)
      expect([path, (await acme.visit().send('POST', path, body)).status]).toEqual([path, 422])
    expect((await join(proof)).status).toBe(200)
  })

  it('[CO5] role and domains are those of the moment of joining', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    await askFor(token, 'lee@acme.example')
    await acme.owner.send('PUT', '/company-link', { ...settings, role: 'viewer' })
    expect((await join(acme.tokenTo(kim))).status).toBe(200)
    expect((await acme.members()).find(({ email }) => email === kim)?.role).toBe('viewer')
    await acme.owner.send('PUT', '/company-link', { ...settings, domains: ['acme.test'] })
    expect((await join(acme.tokenTo('lee@acme.example'))).status).toBe(422)
    expect(await acme.members()).toHaveLength(2)
  })

  it('[CO6] somebody with an account joins by its password and its code, and not by the mail alone', async () => {
    const other = await acme.admitRival()
    const { secret } = (await other.send('POST', '/profile/second-factor')).body as { readonly secret: string }
    await other.send('PUT', '/profile/second-factor', { code: codeOf(secret, acme.now()) })
    acme.wait(minute)
    const token = await makeLink({ domains: ['rival.example'] })
    await askFor(token, 'eve@rival.example')
    const proof = acme.tokenTo('eve@rival.example')
    expect((await join(proof, { name: 'Thief', password: 'the password of a thief' })).status).toBe(422)
    expect((await join(proof, {})).body).toMatchObject({ detail: expect.stringContaining('password:') })
    expect((await join(proof, { password })).body).toEqual({ kind: 'second-factor' })
    expect(await acme.members()).toHaveLength(1)
    expect((await join(proof, { password, code: codeOf(secret, acme.now()) })).body).toEqual({ kind: 'signed-in' })
    expect((await acme.members()).map(({ name, role }) => [name, role])).toContainEqual(['Eve', 'sales'])
  })

  it('[CO6] another workspace: its link and its proofs lead there alone', async () => {
    const other = await acme.admitRival()
    const foreign = await makeLink({ domains: ['acme.example'] }, other)
    await makeLink()
    await askFor(foreign, kim)
    expect((await join(acme.tokenTo(kim))).status).toBe(200)
    expect(await acme.members()).toHaveLength(1)
    expect((await other.get('/members')).body).toHaveLength(2)
    await other.send('DELETE', '/company-link')
    expect((await acme.owner.get('/company-link')).body).toMatchObject({ link: { domains: ['acme.example'] } })
  })

  it.each([
    ['revoked', () => acme.owner.send('DELETE', '/company-link')],
    ['given a new address', () => acme.owner.send('POST', '/company-link/addresses')],
    [
      'expired',
      async () => {
        await acme.owner.send('PUT', '/company-link', { ...settings, expiresAt: new Date(acme.now() + minute).toISOString() })
        acme.wait(2 * minute)
      },
    ],
    [
      'revoked and made again',
      async () => {
        await acme.owner.send('DELETE', '/company-link')
        await makeLink()
      },
    ],
  ])('[CO7] what was asked for before the link is %s lets nobody in after, and members stay', async (_what, change) => {
    const token = await makeLink()
    expect((await come(token, kim)).status).toBe(200)
    await askFor(token, 'lee@acme.example')
    await change()
    expect((await join(acme.tokenTo('lee@acme.example'))).status).toBe(422)
    expect((await askFor(token, 'lee@acme.example')).status).toBe(422)
    expect((await acme.members()).map(({ email }) => email)).toContain(kim)
  })

  it.each([
    ['the same address', kim],
    ['a label behind a plus', 'kim+back@acme.example'],
    ['upper case', 'KIM@acme.example'],
  ])('[CO8] somebody who was removed stays out by %s, until an owner invites them', async (_trick, email) => {
    const token = await makeLink()
    await come(token, kim)
    // A proof from before the removal, too.
    await askFor(token, 'kim+early@acme.example')
    const id = await acme.idOf(kim)
    await acme.owner.send('DELETE', `/members/${id}`)
    expect((await askFor(token, email)).status).toBe(202)
    expect(acme.server.app.services.outbox?.list()[0]?.subject).toContain('is not for you')
    expect(await acme.members()).toHaveLength(1)
    await acme.owner.send('POST', '/invitations', { email: kim, role: 'viewer' })
    expect((await acme.visit().send('POST', '/auth/invitation/accept', { token: acme.tokenTo(kim), password })).status).toBe(200)
    expect(await acme.idOf(kim)).toBe(id)
  })

  it('[CO8] a proof that was mailed before the removal lets nobody back in either', async () => {
    const token = await makeLink()
    await askFor(token, kim)
    await askFor(token, kim)
    const kept = acme.tokenTo(kim)
    await askFor(token, kim)
    await join(acme.tokenTo(kim))
    await acme.owner.send('DELETE', `/members/${await acme.idOf(kim)}`)
    expect((await join(kept, { password })).body).toMatchObject({ detail: expect.stringContaining('invitation alone') })
    expect(await acme.members()).toHaveLength(1)
  })

  it('[CO11] mails one mailbox a few times, and makes whoever tries tokens wait', async () => {
    const token = await makeLink()
    const statuses = []
    for (let round = 0; round < 5; round += 1) statuses.push((await askFor(token, kim)).status)
    expect(statuses).toEqual([202, 202, 202, 202, 429])
    await using proxied = await startAccountServer({ trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] })
    const guesser = proxied.visit({ 'x-forwarded-for': '203.0.113.9' })
    const tried = []
    for (let round = 0; round < 31; round += 1)
      tried.push((await guesser.send('POST', '/auth/company-link', { token: 'company.nobody-ever-made-this-one' })).status)
    expect([tried[0], tried.at(-1)]).toEqual([422, 429])
  })

  it('[CO10] what is done with the link is in the audit log, without a token', async () => {
    const token = await makeLink()
    await come(token, kim)
    await acme.owner.send('PUT', '/company-link', { ...settings, role: 'viewer' })
    await acme.owner.send('DELETE', '/company-link')
    const [workspace] = await acme.server.storage.listWorkspaces()
    const audit = workspace === undefined ? [] : await acme.server.storage.listAudit(workspace.id, 50)
    const told = audit.filter(({ action }) => action.includes('link'))
    expect(told.map(({ action, detail }) => `${action}: ${detail}`)).toEqual([
      'revoked-company-link: acme.example as viewer',
      'changed-company-link: acme.example as viewer',
      'joined-by-link: sales',
      'renewed-company-link: acme.example as sales',
      'made-company-link: acme.example as sales',
    ])
    expect(JSON.stringify(audit)).not.toContain(token)
  })
})
