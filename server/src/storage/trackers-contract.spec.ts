import { describe, expect, it } from 'vitest'
import { asId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { StoragePlace } from './storage-contract.spec.ts'
import type { NewTrackerConnection } from './trackers.ts'

const acme = asId<WorkspaceId>('acme')
const by = { actor: asId<UserId>('ana'), at: 10 }
const token = { sealed: 'v1.sealed', lastFour: 'abcd' }

function tracker(id: string, given: Partial<NewTrackerConnection> = {}): NewTrackerConnection {
  const site = `https://${id}.atlassian.net`
  return { id, workspaceId: acme, system: 'jira', site, api: site, email: 'ana@acme.example', token, ...given }
}

/** What every implementation does with connections to trackers. */
export function trackersContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of trackers`, () => {
    const storage = useSeededStorage(makePlace)

    it('[TS1] connects a site once, and a workspace to at most 20', async () => {
      expect(await storage().connectTracker(tracker('t1'), by)).toEqual({ ok: true, value: undefined })
      expect(await storage().connectTracker(tracker('t2', { site: 'https://t1.atlassian.net' }), by)).toMatchObject({
        failure: 'site-taken',
      })
      for (let index = 2; index <= 20; index += 1) await storage().connectTracker(tracker(`t${index}`), by)
      expect(await storage().connectTracker(tracker('t21'), by)).toMatchObject({ failure: 'too-many' })
      expect(await storage().listTrackers(acme)).toHaveLength(20)
      expect(await storage().listTrackers(asId<WorkspaceId>('other'))).toEqual([])
    })

    it('[TS1] replaces a token and disconnects within the workspace alone, and writes both down', async () => {
      await storage().connectTracker(tracker('t1'), by)
      const elsewhere = { workspaceId: asId<WorkspaceId>('other'), id: 't1' }
      const here = { workspaceId: acme, id: 't1' }
      const next = { sealed: 'v1.next', lastFour: 'wxyz' }
      expect(await storage().replaceTrackerToken(elsewhere, next, by)).toBe(false)
      expect(await storage().disconnectTracker(elsewhere, by)).toBe(false)
      expect(await storage().replaceTrackerToken(here, next, by)).toBe(true)
      expect((await storage().listTrackers())[0]).toMatchObject({ token: next, problem: null })
      expect(await storage().disconnectTracker(here, by)).toBe(true)
      expect(await storage().listTrackers()).toEqual([])
      const actions = (await storage().listAudit(acme, 10)).map(({ action }) => action)
      expect(actions).toEqual(['disconnected-tracker', 'changed-tracker', 'connected-tracker'])
      expect(JSON.stringify(await storage().listAudit(acme, 10))).not.toMatch(/sealed|abcd|wxyz/)
    })

    it('[TS2] knows since when a tracker fails, tells once that its token is refused, and trusts a new one', async () => {
      await storage().connectTracker(tracker('t1'), by)
      const sealed = token.sealed
      expect(await storage().noteTrackerRead('t1', { at: 20, problem: 'unreachable', sealed })).toBe(false)
      expect(await storage().noteTrackerRead('t1', { at: 21, problem: 'unreachable', sealed })).toBe(false)
      expect((await storage().listTrackers())[0]?.problem).toEqual({ kind: 'unreachable', since: 20 })
      expect(await storage().noteTrackerRead('t1', { at: 22, problem: 'token-refused', sealed })).toBe(true)
      expect(await storage().noteTrackerRead('t1', { at: 23, problem: 'token-refused', sealed })).toBe(false)
      await storage().replaceTrackerToken({ workspaceId: acme, id: 't1' }, { sealed: 'v1.next', lastFour: 'wxyz' }, by)
      expect(await storage().noteTrackerRead('t1', { at: 24, problem: 'token-refused', sealed })).toBe(false)
      expect((await storage().listTrackers())[0]?.problem).toBeNull()
      await storage().noteTrackerRead('t1', { at: 25, problem: null, sealed: 'v1.next' })
      expect((await storage().listTrackers())[0]).toMatchObject({ readAt: 25, problem: null })
    })
  })
}
