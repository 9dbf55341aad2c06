import { randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { OutsidersContext } from './outsiders-context.ts'
import { refused, type OutsiderRefusal } from './refusal.ts'

export interface VoteAsked {
  readonly slug: string
  readonly cardId: string
  readonly address: string
  /** The cookie that says who voted before. */
  readonly cookie: string | undefined
}

export interface Voted {
  readonly outcome: 'given' | 'taken-back'
  /** For the cookie, so that the next press is known as this voter's. */
  readonly signedVoter: string
}

/** A double click, or a page that is sent again, must not take back what was just given. */
const sameWithinMs = 5000

/** Gives somebody's one vote for a card, or takes it back. */
export async function vote(context: OutsidersContext, asked: VoteAsked): Promise<Result<Voted, OutsiderRefusal>> {
  const { publisher, storage, voters, budgets, clock } = context
  const { slug, cardId, address, cookie } = asked
  const published = publisher.published(slug)
  const card = published?.roadmap.cards.find(({ id }) => id === cardId)
  const featureId = publisher.featureOf(slug, cardId)
  if (published?.settings.votes !== true || card === undefined || card.lane === 'shipped' || featureId === undefined)
    return refused('nowhere')
  const { roadmapId } = published
  const known = voters.idIn(cookie)
  const retryAfterMs = budgets.admit(known === undefined ? 'first-vote' : 'vote', address, roadmapId)
  if (retryAfterMs > 0) return fail({ kind: 'too-many', retryAfterMs })
  const id = known ?? randomBytes(16).toString('base64url')
  const press = { roadmapId, cardId, featureId, voterHash: voters.hashOf(id, roadmapId), at: clock(), sameWithinMs }
  const outcome = await storage.pressVote(press)
  context.voted(roadmapId)
  return ok({ outcome, signedVoter: voters.sign(id) })
}
