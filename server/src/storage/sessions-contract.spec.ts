import { describe, expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewSession } from './sessions.ts'
import { seated, seed } from './storage-contract.spec.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const acme = asId<WorkspaceId>('acme')
const ana = asId<UserId>('ana')
const ben = asId<UserId>('ben')

function session(id: string, given: Partial<NewSession> = {}): NewSession {
  return { id, tokenHash: `${id} hash`, personId: ana, createdAt: 10, idleUntil: 20, expiresAt: 30, device: null, ...given }
}

/** What every implementation does with sessions. */
export function sessionsContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of sessions`, () => {
    const storage = useSeededStorage(makePlace)

    it('[ST16] finds the person of a session by its token or its id until it is idle for too long, too old, or ended', async () => {
      expect(await storage().createSession(session('one', { device: 'Firefox on Linux' }))).toEqual(ok(undefined))
      const found = await storage().findSession({ tokenHash: 'one hash' }, 19)
      const [anaSeed] = seed.people
      expect(found).toEqual({
        id: 'one',
        person: anaSeed && { ...seated(anaSeed), lastSeenAt: 10 },
        createdAt: 10,
        authenticatedAt: 10,
        lastSeenAt: 10,
        idleUntil: 20,
        expiresAt: 30,
        device: 'Firefox on Linux',
      })
      expect(await storage().findSession({ id: 'one' }, 19)).toEqual(found)
      expect(await storage().findSession({ id: 'one hash' }, 19)).toBe(undefined)
      expect(await storage().findSession({ tokenHash: 'one hash' }, 20)).toBe(undefined)
      await storage().touchSession('one', { at: 19, idleUntil: 99 })
      expect(await storage().findSession({ tokenHash: 'one hash' }, 29)).toMatchObject({ lastSeenAt: 19, person: { lastSeenAt: 19 } })
      expect(await storage().findSession({ tokenHash: 'one hash' }, 30)).toBe(undefined)
      expect(await storage().endSessions({ personId: ana, id: 'one', keep: null }, { actor: ana, at: 11 })).toEqual(['one'])
      expect(await storage().findSession({ tokenHash: 'one hash' }, 11)).toBe(undefined)
    })

    it('[ST16] opens no session for somebody unknown or gone, and finds none of somebody who left', async () => {
      expect(await storage().createSession(session('one', { personId: asId('nobody') }))).toEqual(fail('unknown-person'))
      await storage().createSession(session('two', { personId: ben }))
      await storage().removeMember({ workspaceId: acme, personId: ben }, { actor: ana, at: 11 })
      expect(await storage().findSession({ tokenHash: 'two hash' }, 12)).toBe(undefined)
      expect(await storage().createSession(session('three', { personId: ben }))).toEqual(fail('unknown-person'))
    })

    it('[ST16] forgets ended sessions when the next one begins', async () => {
      await storage().createSession(session('old'))
      await storage().createSession(session('new', { createdAt: 20, idleUntil: 40, expiresAt: 50 }))
      expect(await storage().findSession({ id: 'old' }, 11)).toBe(undefined)
      expect(await storage().findSession({ id: 'new' }, 21)).not.toBe(undefined)
    })

    it('[ST23] rotates a session to another token, after which the one before opens nothing', async () => {
      await storage().createSession(session('one'))
      expect(await storage().rotateSession({ id: 'one', tokenHash: 'new hash', personId: ana, authenticatedAt: 15, at: 16 })).toEqual(
        ok(undefined),
      )
      expect(await storage().findSession({ tokenHash: 'one hash' }, 16)).toBe(undefined)
      expect(await storage().findSession({ tokenHash: 'new hash' }, 16)).toMatchObject({ id: 'one', createdAt: 10, authenticatedAt: 15 })
      const elsewhere = { id: 'one', tokenHash: 'x', personId: asId<UserId>('nobody'), authenticatedAt: 15, at: 16 }
      expect(await storage().rotateSession(elsewhere)).toEqual(fail('unknown-session'))
      expect(await storage().rotateSession({ ...elsewhere, id: 'two', personId: ana })).toEqual(fail('unknown-session'))
    })

    it('[ST24] lists and ends the sessions of one person, and touches nobody else', async () => {
      await storage().createSession(session('one'))
      await storage().createSession(session('two', { createdAt: 11 }))
      await storage().createSession(session('three', { createdAt: 12 }))
      await storage().createSession(session('of ben', { personId: ben }))
      expect((await storage().listSessions(ana, 13)).map(({ id }) => id)).toEqual(['three', 'two', 'one'])
      const by = { actor: ana, at: 13 }
      expect(await storage().endSessions({ personId: ana, id: 'of ben', keep: null }, by)).toEqual([])
      expect(await storage().endSessions({ personId: ana, id: 'two', keep: null }, by)).toEqual(['two'])
      expect(await storage().endSessions({ personId: ana, id: null, keep: 'three' }, by)).toEqual(['one'])
      expect((await storage().listSessions(ana, 13)).map(({ id }) => id)).toEqual(['three'])
      expect((await storage().listSessions(ben, 13)).map(({ id }) => id)).toEqual(['of ben'])
      const told = await storage().listAudit(acme, 10)
      expect(told.map(({ action, target }) => `${action} ${target}`)).toEqual([
        'ended-session one',
        'ended-session two',
        'signed-in of ben',
        'signed-in three',
        'signed-in two',
        'signed-in one',
      ])
    })
  })
}
