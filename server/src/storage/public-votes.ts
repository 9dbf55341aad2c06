import type { FeatureId, RoadmapId } from '@parley/shared/model/ids.ts'

/** What somebody outside did with the one vote they have for each public card. */
export interface VotePress {
  readonly roadmapId: RoadmapId
  readonly cardId: string
  readonly featureId: FeatureId
  /** Whoever has the cookie; nobody finds the cookie from it. */
  readonly voterHash: string
  readonly at: number
  /** A press repeated so soon is the same press. */
  readonly sameWithinMs: number
}

export interface VoteCount {
  readonly cardId: string
  readonly featureId: FeatureId
  readonly votes: number
}

/** One vote a person and card. */
export interface PublicVotes {
  /** Gives the vote, or takes back the one that was given. */
  pressVote(press: VotePress): Promise<'given' | 'taken-back'>
  countVotes(roadmapId: RoadmapId): Promise<readonly VoteCount[]>
}
