import { describe, expect, it } from 'vitest'
import { asId, type FeatureId, type RoadmapId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { VotePress } from './public-votes.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const roadmapId = asId<RoadmapId>('roadmap-1')
const featureId = asId<FeatureId>('f1')

function press(given: Partial<VotePress> = {}): VotePress {
  return { roadmapId, cardId: 'card', featureId, voterHash: 'one', at: 1000, sameWithinMs: 100, ...given }
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
  })
}
