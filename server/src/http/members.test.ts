import { tokenScopes } from '@parley/shared/model/token-scope.ts'
import type { CreatedToken, InvitationEntry, Member } from '@parley/shared/protocol/accounts.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownerEmail, password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Browser } from '../testing/browser.ts'
import { codeOf } from '../testing/codes.ts'

const day = 24 * 3_600_000
const sam = 'sam@acme.example'

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

async function idOf(name: string): Promise<string> {
  const members = (await acme.owner.get('/members')).body as readonly Member[]
  return members.find((member) => member.name === name)?.id ?? 'nobody'
}

async function emails(browser: Browser): Promise<readonly string[]> {
  return ((await browser.get('/members')).body as readonly Member[]).map(({ email }) => email)
}

function accept(browser: Browser, given: Readonly<Record<string, string>> = {}): ReturnType<Browser['send']> {
  return browser.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam), name: 'Sam', password, ...given })
}

it('[AC12] invites an address to a workspace and a role, and whoever follows the link joins, once', async () => {
  const invited = await acme.owner.send('POST', '/invitations', { email: 'Sam@ACME.example', role: 'sales' })
  expect(invited).toMatchObject({ status: 201, body: { email: sam, role: 'sales', invitedBy: 'Olga' } })
  expect((await acme.owner.get('/invitations')).body).toEqual([invited.body])
  expect(acme.mailsTo(sam)[0]?.text).toContain(`${acme.server.url}/join#`)
  const guest = acme.visit()
  expect((await guest.send('POST', '/auth/invitation', { token: acme.tokenTo(sam) })).body).toEqual({
    workspace: 'Acme',
    role: 'sales',
    email: sam,
    invitedBy: 'Olga',
    hasAccount: false,
  })
  expect((await guest.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam), password })).status).toBe(422)
  expect(await accept(guest)).toMatchObject({ status: 200, body: { kind: 'signed-in' } })
  expect((await guest.get('/me')).body).toMatchObject({ person: { name: 'Sam', role: 'sales' }, workspace: { name: 'Acme' } })
  expect((await acme.owner.get('/invitations')).body).toEqual([])
  expect((await accept(acme.visit())).status).toBe(422)
})

it('[AC13] voids an invitation that is withdrawn, sent again, a week old, or of somebody who is no owner any more', async () => {
  const invite = async (): Promise<InvitationEntry> =>
    (await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })).body as InvitationEntry
  const withdrawn = await invite()
  expect((await acme.owner.send('DELETE', `/invitations/${withdrawn.id}`)).status).toBe(204)
  expect((await accept(acme.visit())).status).toBe(422)

  const again = await invite()
  const first = acme.tokenTo(sam)
  expect((await acme.owner.send('POST', `/invitations/${again.id}/resend`)).status).toBe(204)
  expect((await accept(acme.visit(), { token: first })).status).toBe(422)

  acme.wait(7 * day)
  expect((await accept(acme.visit())).status).toBe(422)

  await acme.owner.send('POST', '/auth/sign-in', { email: ownerEmail, password })
  const second = await acme.admit('rita@acme.example', 'owner')
  await second.send('POST', '/invitations', { email: sam, role: 'owner' })
  await acme.owner.send('PATCH', `/members/${await idOf('rita')}`, { role: 'product' })
  expect((await accept(acme.visit())).status).toBe(422)
})

it('[AC14] lets somebody with an account join only by what that account asks for', async () => {
  await acme.visit().send('POST', '/auth/sign-up', { email: sam, name: 'Sam', password, workspace: 'Own' })
  const there = acme.visit()
  await there.send('POST', '/auth/verify', { token: acme.tokenTo(sam), password })
  const offer = (await there.send('POST', '/profile/second-factor')).body as { readonly secret: string }
  await there.send('PUT', '/profile/second-factor', { code: codeOf(offer.secret, acme.now()) })
  await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
  const guest = acme.visit()
  expect((await guest.send('POST', '/auth/invitation', { token: acme.tokenTo(sam) })).body).toMatchObject({ hasAccount: true })
  expect((await accept(guest, { password: 'a password of the mail thief' })).status).toBe(422)
  expect((await acme.owner.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam) })).status).toBe(422)
  expect((await accept(guest)).body).toEqual({ kind: 'second-factor' })
  expect(guest.cookie()).toBe('')
  expect((await there.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam) })).body).toEqual({ kind: 'signed-in' })
  expect((await there.get('/me')).body).toMatchObject({ person: { name: 'Sam', role: 'viewer' }, workspace: { name: 'Acme' } })
})

it('[AC15] goes on in another workspace of the same account under a new token', async () => {
  await acme.visit().send('POST', '/auth/sign-up', { email: sam, name: 'Sam', password, workspace: 'Own' })
  const there = acme.visit()
  await there.send('POST', '/auth/verify', { token: acme.tokenTo(sam), password })
  const own = ((await there.get('/me')).body as { readonly workspace: { readonly id: string } }).workspace.id
  await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
  await there.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam) })
  const before = there.cookie()
  expect((await there.send('POST', '/workspace/switch', { workspaceId: own })).status).toBe(204)
  expect((await there.get('/me')).body).toMatchObject({ person: { role: 'owner' }, workspace: { name: 'Own' } })
  expect((await acme.visit({ cookie: before }).get('/me')).status).toBe(401)
  expect((await there.get('/profile')).body).toMatchObject({
    workspaces: [
      { name: 'Own', isCurrent: true },
      { name: 'Acme', role: 'viewer', isCurrent: false },
    ],
  })
  expect((await acme.owner.send('POST', '/workspace/switch', { workspaceId: own })).status).toBe(404)
})

it('[AC16] changes a role at once, and keeps an owner in every workspace', async () => {
  const rep = await acme.admit(sam, 'sales')
  expect((await acme.owner.send('PATCH', `/members/${await idOf('sam')}`, { role: 'product' })).status).toBe(204)
  expect((await rep.get('/me')).body).toMatchObject({ person: { role: 'product' } })
  const me = await idOf('Olga')
  const last = await acme.owner.send('PATCH', `/members/${me}`, { role: 'viewer' })
  expect(last).toMatchObject({ status: 422, body: { detail: expect.stringContaining('owner') } })
  expect((await acme.owner.send('DELETE', `/members/${me}`)).status).toBe(422)
  await acme.owner.send('PATCH', `/members/${await idOf('sam')}`, { role: 'owner' })
  expect((await acme.owner.send('PATCH', `/members/${me}`, { role: 'viewer' })).status).toBe(204)
  expect((await acme.owner.send('PATCH', `/members/${me}`, { role: 'owner' })).status).toBe(403)
})

it('[AC17] ends what somebody has in a workspace when they are removed, keeps their name, and takes them back as the same person', async () => {
  const rep = await acme.admit(sam, 'sales')
  const { token } = (await rep.send('POST', '/tokens', { name: 'Script', scopes: ['plan:read', 'sales:read'], expiresInDays: 9 }))
    .body as CreatedToken
  const id = await idOf('sam')
  expect((await acme.owner.send('DELETE', `/members/${id}`)).status).toBe(204)
  expect((await rep.get('/me')).status).toBe(401)
  expect((await acme.visit({ authorization: `Bearer ${token}` }).get('/me')).status).toBe(401)
  expect((await acme.visit().send('POST', '/auth/sign-in', { email: sam, password })).status).toBe(403)
  expect((await acme.owner.get('/me')).body).toMatchObject({
    people: [
      { name: 'Olga', active: true },
      { id, name: 'sam', active: false },
    ],
  })
  expect((await acme.owner.get('/members')).body).toMatchObject([{ name: 'Olga' }])
  await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
  await accept(acme.visit())
  expect((await acme.owner.get('/members')).body).toMatchObject([{ name: 'Olga' }, { id, name: 'sam', role: 'viewer' }])
})

it('[AC18] tells addresses to owners, and to others their own', async () => {
  const rep = await acme.admit(sam, 'sales')
  expect(await emails(acme.owner)).toEqual([ownerEmail, sam])
  expect(await emails(rep)).toEqual(['', sam])
  expect(JSON.stringify((await rep.get('/me')).body)).not.toContain('@')
})

it('[AC19] gives programs tokens that read where a session does, are told once, and end when they are revoked or too old', async () => {
  const made = await acme.owner.send('POST', '/tokens', { name: 'Script', scopes: tokenScopes, expiresInDays: 9 })
  const { token, id, hint } = made.body as CreatedToken
  expect(token.startsWith(hint)).toBe(true)
  const program = acme.visit({ authorization: `Bearer ${token}` })
  expect((await program.get('/me')).body).toMatchObject({ person: { name: 'Olga' } })
  expect((await program.get('/roadmaps')).status).toBe(200)
  const listed = (await acme.owner.get('/tokens')).body
  expect(listed).toMatchObject([{ id, name: 'Script', scopes: tokenScopes, lastUsedAt: expect.any(String) }])
  expect(JSON.stringify(listed)).not.toContain(token)
  expect((await acme.owner.send('DELETE', `/tokens/${id}`)).status).toBe(204)
  expect((await program.get('/me')).status).toBe(401)
  const other = (await acme.owner.send('POST', '/tokens', { name: 'Script', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 }))
    .body as CreatedToken
  acme.wait(day)
  expect((await acme.visit({ authorization: `Bearer ${other.token}` }).get('/me')).status).toBe(401)
})

it('[AC20] renames a workspace', async () => {
  expect((await acme.owner.send('PATCH', '/workspace', { name: 'Acme & sons' })).status).toBe(204)
  expect((await acme.owner.get('/me')).body).toMatchObject({ workspace: { name: 'Acme & sons' } })
})
