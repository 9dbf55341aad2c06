import { describe, expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { NewAccount } from './accounts.ts'
import type { LinkJoining } from './company-links.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const acme = asId<WorkspaceId>('acme')
const ana = asId<UserId>('ana')
const ben = asId<UserId>('ben')
const byAna = { actor: ana, at: 50 }
const byBen = { actor: ben, at: 50 }
const settings = { workspaceId: acme, role: 'sales', domains: ['acme.test'], expiresAt: 100 } as const
const first = { id: 'l1', tokenHash: 'first' }
const second = { id: 'l2', tokenHash: 'second' }
const asked = { linkId: 'l1', email: 'cy@acme.test', tokenHash: 'mailed', at: 50, expiresAt: 90 }
const cy: NewAccount = { id: asId('cy-account'), email: 'cy@acme.test', name: 'Cy', passwordHash: 'hash', identity: null }
const joining: LinkJoining = {
  by: { kind: 'mail', tokenHash: 'mailed' },
  joiner: { kind: 'new', account: cy },
  personId: asId('cy'),
  at: 60,
}

/** What every implementation does with links of companies and previews. */
export function companyLinksContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of company links`, () => {
    const storage = useSeededStorage(makePlace)

    it('[CO1] keeps one link for a workspace, for owners of it to make, change, renew and revoke', async () => {
      expect(await storage().setCompanyLink({ ...settings, ...first }, byBen)).toEqual(fail('not-owner'))
      expect(await storage().renewCompanyLink({ workspaceId: acme, ...first }, byAna)).toEqual(fail('unknown-link'))
      expect(await storage().revokeCompanyLink(acme, byAna)).toEqual(fail('unknown-link'))
      const link = { ...settings, id: 'l1', workspaceName: 'Acme', madeAt: 50, madeBy: { id: ana, name: 'Ana' } }
      expect(await storage().setCompanyLink({ ...settings, ...first }, byAna)).toEqual(ok({ link, isNew: true }))
      const viewers = { ...settings, role: 'viewer', ...second } as const
      expect(await storage().setCompanyLink(viewers, byAna)).toEqual(ok({ link: { ...link, role: 'viewer' }, isNew: false }))
      expect(await storage().findCompanyLink('second', 60)).toBe(undefined)
      expect(await storage().findCompanyLink('first', 99)).toMatchObject({ id: 'l1', role: 'viewer' })
      expect(await storage().findCompanyLink('first', 100)).toBe(undefined)
      expect(await storage().companyLinkOf(acme)).toMatchObject({ id: 'l1' })
      for (const change of [
        () => storage().renewCompanyLink({ workspaceId: acme, ...second }, byBen),
        () => storage().revokeCompanyLink(acme, byBen),
      ])
        expect(await change()).toEqual(fail('not-owner'))
      expect(await storage().renewCompanyLink({ workspaceId: acme, ...second }, byAna)).toMatchObject({
        value: { id: 'l2', role: 'viewer' },
      })
      expect(await storage().findCompanyLink('first', 60)).toBe(undefined)
      expect(await storage().revokeCompanyLink(acme, byAna)).toEqual(ok(undefined))
      expect(await storage().companyLinkOf(acme)).toBe(undefined)
    })

    it('[CO7] lets nobody in by what was asked for of a link that is gone', async () => {
      for (const end of [
        () => storage().renewCompanyLink({ workspaceId: acme, ...second }, byAna),
        () => storage().revokeCompanyLink(acme, byAna),
      ]) {
        await storage().setCompanyLink({ ...settings, ...first }, byAna)
        await storage().askToJoin(asked)
        expect(await storage().findAskedJoin('mailed', 89)).toMatchObject({ email: cy.email, link: { id: 'l1' } })
        expect(await storage().findAskedJoin('mailed', 90)).toBe(undefined)
        await end()
        expect(await storage().findAskedJoin('mailed', 60)).toBe(undefined)
        expect(await storage().joinByLink(joining)).toEqual(fail('void-link'))
        await storage().revokeCompanyLink(acme, byAna)
      }
    })

    it('[CO5] makes one member of one proof, and no account where somebody does not get in', async () => {
      await storage().setCompanyLink({ ...settings, ...first }, byAna)
      await storage().askToJoin(asked)
      const other = { kind: 'new', account: { ...cy, email: 'dee@acme.test' } } as const
      expect(await storage().joinByLink({ ...joining, joiner: other })).toEqual(fail('other-address'))
      const foreign = { kind: 'provider', linkId: 'l1', email: 'cy@rival.test' } as const
      expect(await storage().joinByLink({ ...joining, by: foreign })).toEqual(fail('other-domain'))
      for (const email of ['dee@acme.test', cy.email]) expect(await storage().findAccount({ kind: 'email', email })).toBe(undefined)
      expect(await storage().joinByLink(joining)).toMatchObject({ ok: true, value: { id: 'cy', role: 'sales', workspaceId: acme } })
      expect(await storage().joinByLink(joining)).toEqual(fail('void-link'))
      expect((await storage().listAudit(acme, 1))[0]).toMatchObject({
        action: 'joined-by-link',
        actor: 'cy',
        target: 'cy',
        detail: 'sales',
      })
    })

    it('[CO8] tells members and who was removed by mailbox and by account, whatever the label', async () => {
      await storage().setCompanyLink({ ...settings, ...first }, byAna)
      const standing = (email: string, tokenHash: string) => storage().askToJoin({ ...asked, email, tokenHash })
      expect(await standing('ben@acme.test', 'a')).toBe('member')
      expect(await standing('ben+label@acme.test', 'b')).toBe('member')
      expect(await standing('bens@acme.test', 'c')).toBe('unknown')
      await storage().removeMember({ workspaceId: acme, personId: ben }, byAna)
      expect(await standing('ben+other@acme.test', 'd')).toBe('removed')
      const again = { kind: 'new', account: { ...cy, email: 'ben+other@acme.test' } } as const
      expect(await storage().joinByLink({ ...joining, by: { kind: 'mail', tokenHash: 'd' }, joiner: again })).toEqual(fail('removed'))
      await storage().askToJoin(asked)
      await storage().joinByLink(joining)
      await storage().removeMember({ workspaceId: acme, personId: asId('cy') }, byAna)
      const elsewhere = { kind: 'provider', linkId: 'l1', email: 'cyrus@acme.test' } as const
      const account = { kind: 'account', id: cy.id } as const
      expect(await storage().joinByLink({ ...joining, by: elsewhere, joiner: account })).toEqual(fail('removed'))
      expect(await storage().findPerson(acme, asId('cy'))).toMatchObject({ isActive: false })
    })

    it('[CO15] finds a preview until it is over or its session is', async () => {
      const times = { createdAt: 50, idleUntil: 500, expiresAt: 500 }
      await storage().createSession({ id: 's1', tokenHash: 'cookie', personId: ana, device: null, ...times })
      await storage().createSession({ id: 's2', tokenHash: 'other', personId: ben, device: null, ...times })
      const preview = { id: 'p1', sessionId: 's1', personId: ana, role: 'viewer', expiresAt: 100 } as const
      const made = { ...preview, tokenHash: 'ticket', workspaceId: acme }
      expect(await storage().createPreview({ ...made, sessionId: 's2', personId: ben }, byBen)).toEqual(fail('not-owner'))
      expect(await storage().createPreview({ ...made, sessionId: 's2' }, byAna)).toEqual(fail('not-owner'))
      expect(await storage().createPreview(made, byAna)).toEqual(ok(undefined))
      expect(await storage().findPreview({ tokenHash: 'ticket' }, 99)).toEqual(preview)
      expect(await storage().findPreview({ id: 'p1' }, 99)).toEqual(preview)
      expect(await storage().findPreview({ id: 'p1' }, 100)).toBe(undefined)
      await storage().endSessions({ personId: ana, id: 's1', keep: null }, byAna)
      expect(await storage().findPreview({ tokenHash: 'ticket' }, 60)).toBe(undefined)
    })
  })
}
