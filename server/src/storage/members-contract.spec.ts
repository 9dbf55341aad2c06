import { describe, expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewAccount } from './accounts.ts'
import type { NewInvitation } from './invitations.ts'
import type { Founding } from './members.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const acme = asId<WorkspaceId>('acme')
const rival = asId<WorkspaceId>('rival')
const ana = asId<UserId>('ana')
const ben = asId<UserId>('ben')
const eve = asId<UserId>('eve')
const byAna = { actor: ana, at: 50 }
const byEve = { actor: eve, at: 50 }

const eveAccount: NewAccount = { id: asId('eve-account'), email: 'eve@rival.test', name: 'Eve', passwordHash: 'hash', identity: null }
const cyAccount: NewAccount = { id: asId('cy-account'), email: 'cy@acme.test', name: 'Cy', passwordHash: 'hash', identity: null }
const founding: Founding = {
  token: { purpose: 'sign-up', hash: 'founding' },
  seed: {
    workspace: { id: rival, name: 'Rival', createdAt: 2 },
    roadmaps: [{ id: asId<RoadmapId>('r2'), name: 'R', slug: 'r', planDocument: asId('p2'), salesDocument: asId('s2') }],
  },
  account: eveAccount,
  personId: eve,
  at: 20,
}
const invitation: NewInvitation = {
  id: 'i1',
  workspaceId: acme,
  email: cyAccount.email,
  role: 'sales',
  tokenHash: 'mailed',
  expiresAt: 100,
}

/** What every implementation does with members, invitations and the tokens of programs. */
export function membersContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of members`, () => {
    const storage = useSeededStorage(makePlace)

    async function found(given: Partial<Founding> = {}, purpose: 'sign-up' | 'setup' = 'sign-up'): Promise<unknown> {
      const times = { createdAt: 1, expiresAt: 100 }
      await storage().createOneTimeToken({ hash: 'founding', purpose, subject: eveAccount.email, payload: '', isOnlyOne: false, ...times })
      return storage().foundWorkspace({ ...founding, ...given, token: { purpose, hash: 'founding' } })
    }

    function accept(given: { readonly hash?: string; readonly account?: NewAccount; readonly at?: number } = {}): Promise<unknown> {
      const { hash = 'mailed', account = cyAccount, at = 60 } = given
      const joiner = { kind: 'new', account } as const
      return storage().acceptInvitation({ by: { kind: 'token', hash }, joiner, personId: asId('cy'), at })
    }

    it('[ST29] founds a workspace with its owner by a token, all of it or nothing', async () => {
      expect(await storage().foundWorkspace(founding)).toEqual(fail('void-token'))
      expect(await found({}, 'setup')).toEqual(fail('void-token'))
      expect(await storage().listWorkspaces()).toHaveLength(1)
      expect(await storage().findAccount({ kind: 'email', email: eveAccount.email })).toBe(undefined)
    })

    it('[ST29] uses the token up with the founding, and not where that fails', async () => {
      await storage().joinWorkspace({
        workspaceId: acme,
        role: 'viewer',
        joiner: { kind: 'new', account: eveAccount },
        personId: eve,
        at: 1,
      })
      const other = { ...eveAccount, id: asId<NewAccount['id']>('other') }
      expect(await found({ account: other, personId: asId('eve-2') })).toEqual(fail('email-taken'))
      expect(await storage().findOneTimeToken('sign-up', 'founding', 50)).not.toBe(undefined)
      const dee = { account: { ...other, email: 'dee@rival.test' }, personId: asId<UserId>('dee') }
      expect(await storage().foundWorkspace({ ...founding, ...dee })).toMatchObject({
        ok: true,
        value: { id: 'dee', workspaceId: rival, role: 'owner', isActive: true },
      })
      expect(await storage().listRoadmaps(rival)).toHaveLength(1)
      expect(await storage().findOneTimeToken('sign-up', 'founding', 50)).toBe(undefined)
    })

    it('[ST30] changes roles and removes members for owners of that workspace and the operator alone', async () => {
      await found()
      const member = { workspaceId: acme, personId: ben }
      expect(await storage().changeRole(member, 'viewer', byEve)).toEqual(fail('not-owner'))
      expect(await storage().changeRole(member, 'viewer', { actor: ben, at: 1 })).toEqual(fail('not-owner'))
      expect(await storage().changeRole({ ...member, workspaceId: rival }, 'viewer', byEve)).toEqual(fail('unknown-person'))
      expect(await storage().removeMember(member, byEve)).toEqual(fail('not-owner'))
      expect(await storage().renameWorkspace(acme, 'Mine', byEve)).toEqual(fail('not-owner'))
      expect(await storage().findPerson(acme, ben)).toMatchObject({ role: 'sales', isActive: true })
      expect(await storage().changeRole(member, 'viewer', byAna)).toEqual(ok(undefined))
      expect(await storage().removeMember(member, { actor: 'operator', at: 70 })).toEqual(ok(undefined))
      expect(await storage().removeMember(member, byAna)).toEqual(fail('unknown-person'))
      expect(await storage().findPerson(acme, ben)).toMatchObject({ role: 'viewer', isActive: false, name: 'Ben' })
      expect(await storage().renameWorkspace(acme, 'Acme & sons', byAna)).toEqual(ok(undefined))
      expect(await storage().findWorkspace(acme)).toMatchObject({ name: 'Acme & sons' })
      expect((await storage().listAudit(acme, 10)).map(({ actor, action, detail }) => `${actor} ${action} ${detail}`)).toEqual([
        'ana renamed-workspace Acme & sons',
        'operator removed-member viewer',
        'ana changed-role sales to viewer',
      ])
    })

    it('[ST30] keeps the last owner', async () => {
      const me = { workspaceId: acme, personId: ana }
      expect(await storage().changeRole(me, 'product', byAna)).toEqual(fail('last-owner'))
      expect(await storage().removeMember(me, { actor: 'operator', at: 1 })).toEqual(fail('last-owner'))
      expect(await storage().changeRole(me, 'owner', byAna)).toEqual(ok(undefined))
      await storage().changeRole({ workspaceId: acme, personId: ben }, 'owner', byAna)
      expect(await storage().changeRole(me, 'product', byAna)).toEqual(ok(undefined))
    })

    it('[ST31] invites for an owner, in place of an earlier invitation, and nobody who is a member', async () => {
      await found()
      expect(await storage().invite(invitation, byEve)).toEqual(fail('not-owner'))
      expect(await storage().invite({ ...invitation, email: 'ben@acme.test' }, byAna)).toEqual(fail('already-member'))
      const invited = await storage().invite(invitation, byAna)
      const value = { id: 'i1', workspaceName: 'Acme', inviter: { id: ana, name: 'Ana' }, createdAt: 50, expiresAt: 100 }
      expect(invited).toMatchObject({ ok: true, value })
      expect(await storage().listInvitations(acme)).toEqual([invited.ok && invited.value])
      expect(await storage().listInvitations(rival)).toEqual([])
      await storage().invite({ ...invitation, id: 'i2', tokenHash: 'mailed again' }, byAna)
      expect((await storage().listInvitations(acme)).map(({ id }) => id)).toEqual(['i2'])
      expect(await accept()).toEqual(fail('void-invitation'))
      expect(await accept({ hash: 'mailed again' })).toMatchObject({ ok: true, value: { id: 'cy', role: 'sales', workspaceId: acme } })
      expect(await accept({ hash: 'mailed again' })).toEqual(fail('void-invitation'))
    })

    it('[ST31] finds, renews and withdraws an invitation in its workspace alone, and takes it for its address alone', async () => {
      await found()
      await storage().invite(invitation, byAna)
      const key = { workspaceId: rival, id: 'i1' }
      const renewed = { tokenHash: 'newer', expiresAt: 200 }
      expect(await storage().inviteAgain({ ...key, ...renewed }, byEve)).toEqual(fail('unknown-invitation'))
      expect(await storage().withdrawInvitation(key, byEve)).toEqual(fail('unknown-invitation'))
      expect(await storage().withdrawInvitation({ ...key, workspaceId: acme }, byEve)).toEqual(fail('not-owner'))
      expect(await storage().inviteAgain({ ...key, workspaceId: acme, ...renewed }, byAna)).toMatchObject({
        ok: true,
        value: { expiresAt: 200 },
      })
      expect(await storage().findInvitation('mailed', 60)).toBe(undefined)
      expect(await storage().findInvitation('newer', 199)).toMatchObject({ id: 'i1' })
      expect(await storage().findInvitation('newer', 200)).toBe(undefined)
      expect((await storage().invitationsFor(cyAccount.email, 60)).map(({ id }) => id)).toEqual(['i1'])
      expect(await storage().invitationsFor(cyAccount.email, 200)).toEqual([])
      const dee = { ...cyAccount, email: 'dee@acme.test' }
      expect(await accept({ hash: 'newer', account: dee })).toEqual(fail('other-address'))
      expect(await storage().findAccount({ kind: 'email', email: dee.email })).toBe(undefined)
      expect(await storage().withdrawInvitation({ ...key, workspaceId: acme }, byAna)).toEqual(ok(undefined))
      expect(await accept({ hash: 'newer' })).toEqual(fail('void-invitation'))
    })

    it('[ST31] voids what somebody invited who is no owner any more', async () => {
      await storage().changeRole({ workspaceId: acme, personId: ben }, 'owner', byAna)
      await storage().invite(invitation, { actor: ben, at: 50 })
      await storage().changeRole({ workspaceId: acme, personId: ben }, 'product', byAna)
      expect(await storage().findInvitation('mailed', 60)).toBe(undefined)
      expect(await accept()).toEqual(fail('void-invitation'))
      await storage().inviteAgain({ ...invitation, tokenHash: 'newer' }, byAna)
      expect(await accept({ hash: 'newer' })).toMatchObject({ ok: true })
    })

    it('[ST31] takes somebody who left back as who they were', async () => {
      await storage().invite(invitation, byAna)
      await accept()
      await storage().removeMember({ workspaceId: acme, personId: asId('cy') }, byAna)
      await storage().invite({ ...invitation, id: 'i2', tokenHash: 'again', role: 'viewer' }, byAna)
      const joiner = { kind: 'account', id: cyAccount.id } as const
      const back = await storage().acceptInvitation({ by: { kind: 'id', id: 'i2' }, joiner, personId: asId('another'), at: 70 })
      expect(back).toMatchObject({ ok: true, value: { id: 'cy', role: 'viewer', isActive: true } })
    })

    it('[ST32] finds a token of a program until it is revoked or too old, or its person left, and keeps it in its workspace', async () => {
      await found()
      const made = {
        id: 't1',
        workspaceId: acme,
        personId: ben,
        tokenHash: 'secret',
        name: 'Script',
        hint: 'parley_ab',
        scopes: ['plan:read', 'sales:read'],
      } as const
      await storage().createApiToken({ ...made, expiresAt: 100 }, { actor: ben, at: 10 })
      const token = {
        id: 't1',
        name: 'Script',
        hint: 'parley_ab',
        scopes: ['plan:read', 'sales:read'],
        createdAt: 10,
        expiresAt: 100,
        lastUsedAt: null,
      }
      expect(await storage().findApiToken({ tokenHash: 'secret' }, 99)).toMatchObject({ token, person: { id: ben, role: 'sales' } })
      expect(await storage().findApiToken({ id: 't1' }, 100)).toBe(undefined)
      await storage().touchApiToken('t1', 40)
      expect(await storage().listApiTokens({ workspaceId: acme, personId: ben }, 50)).toEqual([{ ...token, lastUsedAt: 40 }])
      expect(await storage().listApiTokens({ workspaceId: rival, personId: ben }, 50)).toEqual([])
      expect(await storage().revokeApiToken({ workspaceId: acme, personId: ana, id: 't1' }, byAna)).toBe(false)
      expect(await storage().revokeApiToken({ workspaceId: rival, personId: ben, id: 't1' }, byAna)).toBe(false)
      await storage().removeMember({ workspaceId: acme, personId: ben }, byAna)
      expect(await storage().findApiToken({ id: 't1' }, 50)).toBe(undefined)
      await storage().createApiToken({ ...made, personId: ana, expiresAt: 100 }, byAna)
      expect(await storage().revokeApiToken({ workspaceId: acme, personId: ana, id: 't1' }, byAna)).toBe(true)
      expect(await storage().findApiToken({ id: 't1' }, 50)).toBe(undefined)
    })
  })
}
