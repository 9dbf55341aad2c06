import { describe, expect, it } from 'vitest'
import { asId, type DocumentId, type RoadmapId, type UserId } from '@parley/shared/model/ids.ts'
import type { NamedWrite } from './api-replies.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewDelivery, SignedWebhook } from './signed-webhooks.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const ana = asId<UserId>('ana')
const ben = asId<UserId>('ben')
const main = asId<RoadmapId>('roadmap-1')
const plan = asId<DocumentId>('plan-1')

const write: NamedWrite = { personId: ana, key: 'once', fingerprint: 'body', process: 'first run', at: 100 }

const hook: Omit<SignedWebhook, 'failingSince' | 'disabledAt'> = {
  id: 'hook',
  roadmapId: main,
  ownerId: ana,
  url: 'https://example.com/hook',
  events: ['feature.updated'],
  secret: 'sealed',
  createdAt: 1,
}

function delivery(id: string, at: number): NewDelivery {
  return { id, webhookId: hook.id, event: 'feature.updated', body: `{"id":"${id}"}`, at }
}

/** What every implementation does for programs. */
export function programsContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage for programs`, () => {
    const storage = useSeededStorage(makePlace)

    it('[RA7] gives a named write to one who asks, and the answer to all after', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => storage().claimReply(write, 0)))
      expect(claims.map(({ kind }) => kind)).toEqual(['mine', 'under-way', 'under-way'])
      expect(await storage().claimReply({ ...write, personId: ben }, 0)).toEqual({ kind: 'mine' })
      expect(await storage().claimReply({ ...write, fingerprint: 'another' }, 0)).toEqual({ kind: 'another-request' })
      await storage().keepReply(ana, 'once', '201')
      expect(await storage().claimReply(write, 0)).toEqual({ kind: 'answered', reply: '201' })
      expect(await storage().claimReply(write, 101)).toEqual({ kind: 'mine' })
    })

    it('[RA7] gives a write anew that came to nothing, or that an earlier run left unfinished', async () => {
      await storage().claimReply(write, 0)
      await storage().dropReply(ana, 'once')
      expect(await storage().claimReply(write, 0)).toEqual({ kind: 'mine' })
      expect(await storage().claimReply({ ...write, process: 'second run' }, 0)).toEqual({ kind: 'mine' })
    })

    it('[IC2] knows one calendar address of a person, and nobody by those before it', async () => {
      await storage().setCalendarAddress(ben, 'old', 1)
      await storage().setCalendarAddress(ben, 'new', 2)
      expect(await storage().findCalendarReader('old')).toBeUndefined()
      expect(await storage().findCalendarReader('new')).toMatchObject({ id: ben })
      expect(await storage().findCalendarAddress(ben)).toBe(2)
      await storage().removeMember({ workspaceId: asId('acme'), personId: ben }, { actor: 'operator', at: 3 })
      expect(await storage().findCalendarReader('new')).toBeUndefined()
    })

    it('[WH3] names who listens, and forgets nobody and keeps nobody too long', async () => {
      expect(await storage().listSignedWebhooks(main)).toEqual([])
      await storage().createSignedWebhook(hook)
      expect(await storage().listSignedWebhooks(main)).toEqual([{ ...hook, failingSince: null, disabledAt: null }])
      await storage().queueDeliveries([delivery('a', 5)])
      await storage().noteAttempt({ id: 'a', outcome: '500', isDelivered: false, dueAt: 9, at: 6 })
      expect(await storage().listSignedWebhooks(main)).toMatchObject([{ failingSince: 6 }])
      await storage().disableSignedWebhook(hook.id, 7)
      expect(await storage().listSignedWebhooks(main)).toMatchObject([{ disabledAt: 7 }])
      expect(await storage().dueDeliveries(100)).toEqual([])
      expect(await storage().deleteSignedWebhook(main, hook.id)).toBe(true)
      expect(await storage().deleteSignedWebhook(main, hook.id)).toBe(false)
      expect(await storage().listSignedWebhooks(main)).toEqual([])
    })

    it('[WH2] hands out the oldest of a queue until it is done with, the same delivery once, and moves the mark with it', async () => {
      await storage().createSignedWebhook(hook)
      expect(await storage().webhookMark(plan)).toBeUndefined()
      await storage().queueDeliveries([delivery('a', 5), delivery('b', 5)], { document: plan, seq: 7 })
      await storage().queueDeliveries([delivery('a', 5)], { document: plan, seq: 3 })
      expect(await storage().webhookMark(plan)).toBe(7)
      expect((await storage().dueDeliveries(4)).map(({ id }) => id)).toEqual([])
      expect((await storage().dueDeliveries(5)).map(({ id }) => id)).toEqual(['a'])
      await storage().noteAttempt({ id: 'a', outcome: '503', isDelivered: false, dueAt: 60, at: 6 })
      expect(await storage().dueDeliveries(59)).toEqual([])
      await storage().noteAttempt({ id: 'a', outcome: '200', isDelivered: true, dueAt: null, at: 61 })
      expect((await storage().dueDeliveries(61)).map(({ id }) => id)).toEqual(['b'])
      expect(await storage().listDeliveries(hook.id, 10)).toMatchObject([
        { id: 'b', tries: 0, outcome: null },
        { id: 'a', tries: 2, outcome: '200', dueAt: null },
      ])
    })
  })
}
