import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { CreatedToken, InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import { expect, it } from 'vitest'
import { password, startAccountServer, type AccountServer } from '../testing/account-server.ts'

const sam = 'sam@acme.example'

function audit(acme: AccountServer): readonly string[] {
  using database = new DatabaseSync(join(acme.server.folder, 'parley.db'), { readOnly: true })
  return database
    .prepare('SELECT * FROM audit ORDER BY number')
    .all()
    .map(({ action, detail }) => `${String(action)}: ${String(detail)}`)
}

it('[AC24] tells each deed once, with who did it, and no secret', async () => {
  await using acme = await startAccountServer()
  await acme.owner.send('PATCH', '/workspace', { name: 'Acme & sons' })
  const invitation = (await acme.owner.send('POST', '/invitations', { email: sam, role: 'sales' })).body as InvitationEntry
  await acme.owner.send('POST', `/invitations/${invitation.id}/resend`)
  await acme.visit().send('POST', '/auth/invitation/accept', { token: acme.tokenTo(sam), name: 'Sam', password })
  await acme.owner.send('POST', '/invitations', { email: 'rita@acme.example', role: 'viewer' })
  const [open] = (await acme.owner.get('/invitations')).body as readonly InvitationEntry[]
  await acme.owner.send('DELETE', `/invitations/${open?.id}`)
  const rep = await acme.idOf(sam)
  await acme.owner.send('PATCH', `/members/${rep}`, { role: 'product' })
  await acme.owner.send('DELETE', `/members/${rep}`)
  const token = (await acme.owner.send('POST', '/tokens', { name: 'Script', scopes: ['plan:read', 'sales:read'], expiresInDays: 1 }))
    .body as CreatedToken
  await acme.owner.send('DELETE', `/tokens/${token.id}`)
  await acme.owner.send('POST', '/profile/password', { current: password, next: 'a new password' })
  await acme.owner.send('PATCH', '/members/nobody', { role: 'product' })
  await acme.owner.send('POST', '/sign-out')
  expect(audit(acme)).toEqual([
    'founded-workspace: owner',
    'signed-in: ',
    'renamed-workspace: Acme & sons',
    `invited: ${sam} as sales`,
    `invited-again: ${sam}`,
    'joined: sales',
    'signed-in: ',
    'invited: rita@acme.example as viewer',
    'withdrew-invitation: rita@acme.example',
    'changed-role: sales to product',
    'removed-member: product',
    'created-token: Script, plan:read sales:read',
    'revoked-token: ',
    'changed-password: ',
    'ended-session: ',
  ])
  const [workspace] = await acme.server.storage.listWorkspaces()
  const told = workspace && (await acme.server.storage.listAudit(workspace.id, 100))
  const owner = told?.at(-1)?.actor
  expect(told?.find(({ action }) => action === 'removed-member')).toMatchObject({ actor: owner, target: rep })
})

it('[AC24] lets no entry be changed or taken away', async () => {
  await using acme = await startAccountServer()
  using database = new DatabaseSync(join(acme.server.folder, 'parley.db'))
  expect(() => database.exec("UPDATE audit SET actor = 'somebody else'")).toThrow('append-only')
  expect(() => database.exec('DELETE FROM audit')).toThrow('append-only')
})
