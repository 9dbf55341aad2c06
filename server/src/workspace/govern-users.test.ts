import { fail, ok } from '@parley/shared/base/result.ts'
import type { UserOrder } from '@parley/shared/protocol/control.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import { governUsers } from './govern-users.ts'

const sam = 'sam@acme.example'

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

function govern(order: UserOrder, workspace?: string): ReturnType<typeof governUsers> {
  return governUsers(acme.server.app.services, { kind: 'user', workspace, order }, acme.now())
}

it('[AC26] lists people by workspace, and changes and removes them at once', async () => {
  const rep = await acme.admit(sam, 'sales')
  const lines = [/^Acme\tolga@acme\.example\towner\tOlga\t\d{4}-/, /^Acme\tsam@acme\.example\tsales\tsam\t\d{4}-/]
  const listed = await govern({ kind: 'list' })
  expect(listed.ok && listed.value.split('\n')).toEqual(lines.map((line) => expect.stringMatching(line)))
  expect(await govern({ kind: 'role', email: ' SAM@acme.example', role: 'product' })).toEqual(ok('sam is product now.'))
  expect((await rep.get('/me')).body).toMatchObject({ person: { role: 'product' } })
  expect(await govern({ kind: 'remove', email: sam })).toEqual(ok('sam is removed.'))
  expect((await rep.get('/me')).status).toBe(401)
  const log = await govern({ kind: 'log' })
  expect(log.ok && log.value).toMatch(/\toperator\tremoved-member\t\S+\tproduct\n[^]*\toperator\tchanged-role\t/)
})

it('[AC26] says what cannot be done', async () => {
  for (const [order, sentence] of [
    [{ kind: 'setup-link' }, 'There is a workspace already: invite an owner instead.'],
    [{ kind: 'remove', email: 'olga@acme.example' }, 'A workspace needs an owner, and this is the last one.'],
    [{ kind: 'invite', email: 'no address', role: 'sales' }, 'That is no e-mail address.'],
    [{ kind: 'invite', email: 'olga@acme.example', role: 'sales' }, 'Somebody with that address is a member already.'],
    [{ kind: 'sign-out', email: sam }, `Nobody has the address ${sam} there.`],
  ] as const)
    expect(await govern(order)).toEqual(fail(sentence))
  const rival = acme.visit()
  await rival.send('POST', '/auth/sign-up', { email: sam, name: 'Sam', password, workspace: 'Rival' })
  await rival.send('POST', '/auth/verify', { token: acme.tokenTo(sam), password })
  expect(await govern({ kind: 'log' })).toEqual(fail('Which workspace? Say --workspace NAME; there are: Acme, Rival.'))
  expect(await govern({ kind: 'log' }, 'Other')).toEqual(fail('There is no workspace Other; there are: Acme, Rival.'))
  expect((await govern({ kind: 'log' }, 'rival')).ok).toBe(true)
  await acme.owner.send('POST', '/invitations', { email: sam, role: 'viewer' })
  await rival.send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam) })
  expect(await govern({ kind: 'remove', email: sam })).toEqual(fail(`${sam} is in several workspaces: say --workspace NAME.`))
  expect(await govern({ kind: 'remove', email: sam }, 'Acme')).toEqual(ok('Sam is removed.'))
})
