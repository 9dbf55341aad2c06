import type { CreatedToken, SessionEntry } from '@parley/shared/protocol/accounts.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownerEmail, password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Answer } from '../testing/browser.ts'
import type { AccessChange } from './access-changes.ts'

const sam = 'sam@acme.example'
let acme: AccountServer
let seen: AccessChange[] = []
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

/** What is published until an answer is there. */
async function during(ask: () => Promise<Answer>): Promise<readonly AccessChange[]> {
  seen = []
  const end = acme.server.app.services.accessChanges.subscribe((change) => seen.push(change))
  expect((await ask()).status).toBeLessThan(300)
  end()
  return seen
}

async function currentSession(browser: AccountServer['owner']): Promise<AccessChange> {
  const entries = (await browser.get('/sessions')).body as readonly SessionEntry[]
  return { kind: 'credential', credentialId: entries.find(({ isCurrent }) => isCurrent)?.id ?? '' }
}

it('[AC22] publishes changed roles and removals', async () => {
  await acme.admit(sam, 'sales')
  const personId = await acme.idOf(sam)
  const changed = [{ kind: 'person', personId }]
  expect(await during(() => acme.owner.send('PATCH', `/members/${personId}`, { role: 'viewer' }))).toEqual(changed)
  expect(await during(() => acme.owner.send('DELETE', `/members/${personId}`))).toEqual(changed)
})

it('[AC22] publishes every session and token that ends', async () => {
  const sessions = []
  for (let index = 0; index < 4; index += 1) {
    const browser = acme.visit()
    await browser.send('POST', '/auth/sign-in', { email: ownerEmail, password })
    sessions.push({ browser, change: await currentSession(browser) })
  }
  const [first, second, third, fourth] = sessions
  expect(await during(() => first?.browser.send('POST', '/sign-out') ?? Promise.reject())).toEqual([first?.change])
  expect(await during(() => second?.browser.send('POST', '/auth/sign-in', { email: ownerEmail, password }) ?? Promise.reject())).toEqual([
    second?.change,
  ])
  const id = third?.change.kind === 'credential' ? third.change.credentialId : ''
  expect(await during(() => acme.owner.send('DELETE', `/sessions/${id}`))).toEqual([third?.change])
  const others = await during(() => acme.owner.send('POST', '/profile/password', { current: password, next: 'a new password' }))
  expect(others).toHaveLength(2)
  expect(others).toContainEqual(fourth?.change)

  const token = (await acme.owner.send('POST', '/tokens', { name: 'T', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 }))
    .body as CreatedToken
  expect(await during(() => acme.owner.send('DELETE', `/tokens/${token.id}`))).toEqual([{ kind: 'credential', credentialId: token.id }])
  await acme.visit().send('POST', '/auth/request-reset', { email: ownerEmail })
  const last = await currentSession(acme.owner)
  expect(await during(() => acme.visit().send('POST', '/auth/reset', { token: acme.tokenTo(ownerEmail), password }))).toEqual([last])
})

it('[AC22] publishes that a session goes on in another workspace, and what it is asked for again', async () => {
  await acme.visit().send('POST', '/auth/sign-up', { email: sam, name: 'Sam', password, workspace: 'Own' })
  const browser = acme.visit()
  await browser.send('POST', '/auth/verify', { token: acme.tokenTo(sam), password })
  const own = ((await browser.get('/me')).body as { readonly workspace: { readonly id: string } }).workspace.id
  await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
  await browser.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam) })
  const session = await currentSession(browser)
  const id = session.kind === 'credential' ? session.credentialId : ''
  const { whoIs } = acme.server.app.services
  expect((await whoIs.recheck(id))?.person.role).toBe('viewer')
  expect(await during(() => browser.send('POST', '/workspace/switch', { workspaceId: own }))).toEqual([session])
  expect((await whoIs.recheck(id))?.person.role).toBe('owner')
  await browser.send('POST', '/sign-out')
  expect(await whoIs.recheck(id)).toBe(undefined)
})
