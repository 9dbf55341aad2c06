import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import type { PublicVotes } from './public-votes.ts'
import { integerOf, textOf } from './row.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

export function preparePublicVotes(database: DatabaseSync): Blocking<PublicVotes> {
  const find = database.prepare('SELECT at FROM public_votes WHERE roadmap = ? AND card = ? AND voter = ?')
  const give = database.prepare('INSERT INTO public_votes (roadmap, card, voter, feature, at) VALUES (?, ?, ?, ?, ?)')
  const takeBack = database.prepare('DELETE FROM public_votes WHERE roadmap = ? AND card = ? AND voter = ?')
  const count = database.prepare(
    'SELECT card, max(feature) AS feature, count(*) AS votes FROM public_votes WHERE roadmap = ? GROUP BY card ORDER BY card',
  )
  return {
    pressVote: ({ roadmapId, cardId, featureId, voterHash, at, sameWithinMs }) =>
      inTransaction(database, () => {
        const known = find.get(roadmapId, cardId, voterHash)
        if (known === undefined) {
          give.run(roadmapId, cardId, voterHash, featureId, at)
          return 'given'
        }
        if (at - integerOf(known, 'at') < sameWithinMs) return 'given'
        takeBack.run(roadmapId, cardId, voterHash)
        return 'taken-back'
      }),
    countVotes: (roadmapId) =>
      count.all(roadmapId).map((row) => ({
        cardId: textOf(row, 'card'),
        featureId: asId(textOf(row, 'feature')),
        votes: integerOf(row, 'votes'),
      })),
  }
}
