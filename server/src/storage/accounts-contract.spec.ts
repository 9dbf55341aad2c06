import { describe, expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AccountId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { NewAccount } from './accounts.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewOneTimeToken } from './one-time-tokens.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const acme = asId<WorkspaceId>('acme')
const cy = asId<AccountId>('cy-account')
const by = { actor: cy, at: 50 }
const identity = { issuer: 'https://id.example', subject: 'cy' }
const account: NewAccount = { id: cy, email: 'cy@acme.test', name: 'Cy', passwordHash: 'hash 1', identity }

function token(hash: string, given: Partial<NewOneTimeToken> = {}): NewOneTimeToken {
  return { hash, purpose: 'reset', subject: cy, payload: '', createdAt: 10, expiresAt: 100, isOnlyOne: true, ...given }
}

/** What every implementation does with accounts and the tokens that are mailed. */
export function accountsContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of accounts`, () => {
    const storage = useSeededStorage(makePlace)

    async function join(personId: string, workspaceId: WorkspaceId = acme, joined: NewAccount = account): Promise<unknown> {
      const joiner = { kind: 'new', account: joined } as const
      return storage().joinWorkspace({ workspaceId, role: 'viewer', joiner, personId: asId<UserId>(personId), at: 5 })
    }

    async function open(id: string, personId: string): Promise<void> {
      const times = { createdAt: 10, idleUntil: 1000, expiresAt: 1000 }
      await storage().createSession({ id, tokenHash: `${id} hash`, personId: asId(personId), device: null, ...times })
    }

    it('[ST25] finds an account by id, address and identity, and each of these opens one account only', async () => {
      await join('cy')
      const found = await storage().findAccount({ kind: 'id', id: cy })
      expect(found).toEqual({
        id: cy,
        email: 'cy@acme.test',
        name: 'Cy',
        passwordHash: 'hash 1',
        secondFactor: null,
        offeredFactor: null,
        hasIdentity: true,
      })
      expect(await storage().findAccount({ kind: 'email', email: 'cy@acme.test' })).toEqual(found)
      expect(await storage().findAccount({ kind: 'identity', identity })).toEqual(found)
      expect(await storage().findAccount({ kind: 'identity', identity: { ...identity, issuer: 'https://other.example' } })).toBe(undefined)
      const other: NewAccount = { ...account, id: asId('dee-account'), email: 'dee@acme.test', identity: null }
      expect(await join('dee', acme, { ...other, email: account.email })).toEqual(fail('email-taken'))
      expect(await join('dee', acme, { ...other, identity })).toEqual(fail('email-taken'))
      expect(await join('dee', acme, other)).toMatchObject({ ok: true })
      expect(await storage().linkIdentity(other.id, identity, by)).toEqual(fail('taken'))
      expect(await storage().linkIdentity(other.id, { ...identity, subject: 'dee' }, by)).toEqual(ok(undefined))
    })

    it('[ST25] lists the places of an account, the one last seen first, and renames it in all', async () => {
      const own = { workspace: { id: asId<WorkspaceId>('own'), name: 'Own', createdAt: 3 }, roadmaps: [] }
      await storage().createOneTimeToken(token('founding', { purpose: 'sign-up', subject: account.email }))
      const founding = {
        token: { purpose: 'sign-up', hash: 'founding' },
        seed: own,
        account,
        personId: asId<UserId>('cy-1'),
        at: 20,
      } as const
      expect(await storage().foundWorkspace(founding)).toMatchObject({ ok: true, value: { role: 'owner', accountId: cy } })
      const joiner = { kind: 'account', id: cy } as const
      await storage().joinWorkspace({ workspaceId: acme, role: 'sales', joiner, personId: asId('cy-2'), at: 21 })
      await open('s', 'cy-2')
      const places = async (): Promise<readonly string[]> =>
        (await storage().listMemberships(cy)).map(({ person, workspaceName }) => `${person.name} in ${workspaceName} as ${person.role}`)
      expect(await places()).toEqual(['Cy in Acme as sales', 'Cy in Own as owner'])
      await storage().renameAccount(cy, 'Cyrus')
      expect(await places()).toEqual(['Cyrus in Acme as sales', 'Cyrus in Own as owner'])
      expect((await storage().listSessions(asId('cy-1'), 11)).map(({ id }) => id)).toEqual(['s'])
    })

    it('[ST26] changes a password, keeps one session, and voids what was mailed to reset it', async () => {
      await join('cy')
      await open('here', 'cy')
      await open('there', 'cy')
      await storage().createOneTimeToken(token('mailed'))
      await storage().rehashPassword({ accountId: cy, from: 'another hash', to: 'hash 2' })
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ passwordHash: 'hash 1' })
      await storage().rehashPassword({ accountId: cy, from: 'hash 1', to: 'hash 2' })
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ passwordHash: 'hash 2' })
      expect(await storage().changePassword({ accountId: cy, passwordHash: 'hash 3', keep: 'here' }, by)).toEqual(['there'])
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ passwordHash: 'hash 3' })
      expect(await storage().resetPassword({ tokenHash: 'mailed', passwordHash: 'hash 4', at: 11 })).toEqual(fail('void-token'))
    })

    it('[ST26] resets a password by a token, once and in time, and ends every session', async () => {
      await join('cy')
      await open('here', 'cy')
      await storage().createOneTimeToken(token('mailed'))
      expect(await storage().resetPassword({ tokenHash: 'mailed', passwordHash: 'hash 2', at: 100 })).toEqual(fail('void-token'))
      expect(await storage().resetPassword({ tokenHash: 'mailed', passwordHash: 'hash 2', at: 99 })).toMatchObject({
        ok: true,
        value: { account: { id: cy }, ended: ['here'] },
      })
      expect(await storage().resetPassword({ tokenHash: 'mailed', passwordHash: 'hash 3', at: 99 })).toEqual(fail('void-token'))
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ passwordHash: 'hash 2' })
    })

    it('[ST27] adds the second factor that was offered last, and takes each step and each recovery code once', async () => {
      await join('cy')
      await storage().offerSecondFactor(cy, 'sealed 1')
      await storage().offerSecondFactor(cy, 'sealed 2')
      const factor = { accountId: cy, step: 7, codeHashes: ['a', 'b'] }
      expect(await storage().addSecondFactor({ ...factor, sealed: 'sealed 1' }, by)).toEqual(fail('not-offered'))
      expect(await storage().addSecondFactor({ ...factor, sealed: 'sealed 2' }, by)).toEqual(ok(undefined))
      expect(await storage().addSecondFactor({ ...factor, sealed: 'sealed 2' }, by)).toEqual(fail('not-offered'))
      const added = { sealed: 'sealed 2', lastStep: 7, recoveryCodesLeft: 2 }
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ secondFactor: added, offeredFactor: null })
      expect([await storage().useStep(cy, 7), await storage().useStep(cy, 8), await storage().useStep(cy, 8)]).toEqual([false, true, false])
      expect([await storage().useRecoveryCode(cy, 'a', 60), await storage().useRecoveryCode(cy, 'a', 60)]).toEqual([true, false])
      await storage().removeSecondFactor(cy, by)
      expect(await storage().findAccount({ kind: 'id', id: cy })).toMatchObject({ secondFactor: null })
      expect(await storage().useRecoveryCode(cy, 'b', 60)).toBe(false)
    })

    it('[ST27] counts tries of codes before they are looked at, and makes each beyond the free ones wait longer, until one is right', async () => {
      await join('cy')
      const limits = { free: 2, firstWaitMs: 100, longestWaitMs: 300 }
      const waits = async (times: readonly number[]): Promise<readonly number[]> => {
        const all = []
        for (const now of times) all.push(await storage().countCodeTry(cy, now, limits))
        return all
      }
      expect(await waits([0, 0, 0, 99, 100, 299, 300, 599, 600, 899, 900])).toEqual([0, 0, 100, 1, 0, 1, 0, 1, 0, 1, 0])
      await storage().useStep(cy, 1)
      expect(await waits([900, 900, 900])).toEqual([0, 0, 100])
    })

    it('[ST28] finds a token by its purpose and hash until it is used or too old, and lets it be tried a few times only', async () => {
      await storage().createOneTimeToken(token('one', { purpose: 'sign-up', subject: 'dee@acme.test', payload: '{}', isOnlyOne: false }))
      await storage().createOneTimeToken(token('two', { purpose: 'sign-up', subject: 'dee@acme.test', isOnlyOne: false }))
      expect(await storage().findOneTimeToken('sign-up', 'one', 99)).toEqual({ subject: 'dee@acme.test', payload: '{}' })
      expect(await storage().findOneTimeToken('reset', 'one', 99)).toBe(undefined)
      expect(await storage().findOneTimeToken('sign-up', 'one', 100)).toBe(undefined)
      const tries = await Promise.all(Array.from({ length: 7 }, () => storage().tryOneTimeToken('sign-up', 'one', 99)))
      expect(tries.map((found) => found !== undefined)).toEqual([true, true, true, true, true, false, false])
      expect(await storage().findOneTimeToken('sign-up', 'two', 99)).not.toBe(undefined)
      await storage().createOneTimeToken(token('three', { purpose: 'sign-up', subject: 'dee@acme.test' }))
      expect(await storage().findOneTimeToken('sign-up', 'two', 99)).toBe(undefined)
    })
  })
}
