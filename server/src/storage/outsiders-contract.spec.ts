import { describe, expect, it } from 'vitest'
import { asId, type DocumentId, type FeatureId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { VotePress } from './public-votes.ts'
import type { SubscriptionAsked } from './shipping-subscriptions.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const roadmapId = asId<RoadmapId>('roadmap-1')
const featureId = asId<FeatureId>('f1')

function press(given: Partial<VotePress> = {}): VotePress {
  return { roadmapId, cardId: 'card', featureId, voterHash: 'one', at: 1000, sameWithinMs: 100, ...given }
}

function asked(given: Partial<SubscriptionAsked> = {}): SubscriptionAsked {
  return { roadmapId, cardId: 'card', featureId, email: 'a@example.com', emailHash: 'a', tokenHash: 't1', at: 10, ...given }
}

/** What every implementation does with what outsiders send. */
export function outsidersContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of what outsiders send`, () => {
    const storage = useSeededStorage(makePlace)

    it('[OU2] keeps one vote a voter and card, and takes it back when it is given again later', async () => {
      expect(await storage().pressVote(press())).toBe('given')
      expect(await storage().pressVote(press({ at: 1099 }))).toBe('given')
      expect(await storage().pressVote(press({ voterHash: 'two' }))).toBe('given')
      expect(await storage().pressVote(press({ cardId: 'another', featureId: asId<FeatureId>('f2') }))).toBe('given')
      expect(await storage().countVotes(roadmapId)).toEqual([
        { cardId: 'another', featureId: 'f2', votes: 1 },
        { cardId: 'card', featureId: 'f1', votes: 2 },
      ])
      expect(await storage().pressVote(press({ at: 1100 }))).toBe('taken-back')
      expect((await storage().countVotes(roadmapId))[1]?.votes).toBe(1)
      expect(await storage().countVotes(asId<RoadmapId>('another'))).toEqual([])
    })

    it('[OU2] counts one of many presses at the same moment', async () => {
      await Promise.all(Array.from({ length: 500 }, () => storage().pressVote(press())))
      expect((await storage().countVotes(roadmapId))[0]?.votes).toBe(1)
    })

    it('[OU13] counts ideas by day and roadmap, and no more than so many', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => storage().countIdea(roadmapId, '2026-11-26', 3)))
      expect(answers.filter(Boolean)).toHaveLength(3)
      expect(await storage().countIdea(roadmapId, '2026-11-27', 3)).toBe(true)
      expect(await storage().countIdea(roadmapId, '2026-11-28', 0)).toBe(false)
    })

    it('[OU14] keeps an address once a card, and tells each who confirmed once', async () => {
      expect(await storage().askSubscription(asked())).toBe(true)
      expect(await storage().askSubscription(asked({ tokenHash: 't2', at: 20 }))).toBe(true)
      expect(await storage().askSubscription(asked({ tokenHash: 't3', cardId: 'another' }))).toBe(true)
      expect(await storage().askSubscription(asked({ tokenHash: 't4', email: 'b@example.com', emailHash: 'b' }))).toBe(true)
      expect(await storage().confirmSubscription({ roadmapId, tokenHash: 't1', at: 30, askedSince: 0 })).toBe(false)
      expect(await storage().confirmSubscription({ roadmapId, tokenHash: 't2', at: 30, askedSince: 21 })).toBe(false)
      expect(await storage().confirmSubscription({ roadmapId: asId<RoadmapId>('x'), tokenHash: 't2', at: 30, askedSince: 0 })).toBe(false)
      for (let time = 0; time < 2; time += 1)
        expect(await storage().confirmSubscription({ roadmapId, tokenHash: 't2', at: 30, askedSince: 20 })).toBe(true)
      expect(await storage().askSubscription(asked({ tokenHash: 't5', at: 40 }))).toBe(false)
      expect(await storage().takeSubscribers(roadmapId, ['card', 'another'])).toEqual([
        { cardId: 'card', email: 'a@example.com', emailHash: 'a' },
      ])
      expect(await storage().takeSubscribers(roadmapId, ['card', 'another'])).toEqual([])
      expect(await storage().confirmSubscription({ roadmapId, tokenHash: 't2', at: 30, askedSince: 0 })).toBe(false)
      expect(await storage().confirmSubscription({ roadmapId, tokenHash: 't4', at: 30, askedSince: 0 })).toBe(true)
    })

    it('[OU16] forgets an address that leaves, was never confirmed, or waited for years', async () => {
      const confirm = (tokenHash: string) => storage().confirmSubscription({ roadmapId, tokenHash, at: 100, askedSince: 0 })
      await storage().askSubscription(asked())
      await storage().askSubscription(asked({ tokenHash: 't2', emailHash: 'b' }))
      await storage().askSubscription(asked({ tokenHash: 't3', emailHash: 'c', at: 50 }))
      expect(await confirm('t1')).toBe(true)
      await storage().dropStaleSubscriptions(50, 100)
      expect([await confirm('t1'), await confirm('t2'), await confirm('t3')]).toEqual([true, false, true])
      await storage().dropSubscriptions(roadmapId, 'c')
      expect(await confirm('t3')).toBe(false)
      await storage().dropStaleSubscriptions(0, 101)
      expect(await confirm('t1')).toBe(false)
    })

    it('[OU16] a purge forgets votes and addresses for what is purged, and an address that is purged as somebody’s', async () => {
      await storage().pressVote(press())
      await storage().pressVote(press({ cardId: 'another', featureId: asId<FeatureId>('f2') }))
      await storage().askSubscription(asked())
      await storage().askSubscription(asked({ tokenHash: 't2', cardId: 'another', featureId: asId<FeatureId>('f2') }))
      await storage().askSubscription(
        asked({ tokenHash: 't3', cardId: 'another', featureId: asId<FeatureId>('f2'), email: 'b@example.com', emailHash: 'b' }),
      )
      const purged = { document: asId<DocumentId>('plan-1'), workspaceId: asId<WorkspaceId>('acme'), expectedHead: 0, at: 1 }
      const about = {
        target: 'feature/f1',
        prefixes: ['feature/f1/'],
        quotes: ['B@example.com'],
        state: new Uint8Array(),
        actor: asId<UserId>('ana'),
      }
      expect(await storage().replaceDocument({ ...purged, ...about })).toMatchObject({ ok: true })
      expect((await storage().countVotes(roadmapId)).map(({ featureId: of }) => of)).toEqual(['f2'])
      const confirmed = await Promise.all(
        ['t1', 't2', 't3'].map((tokenHash) => storage().confirmSubscription({ roadmapId, tokenHash, at: 1, askedSince: 0 })),
      )
      expect(confirmed).toEqual([false, true, false])
    })
  })
}
