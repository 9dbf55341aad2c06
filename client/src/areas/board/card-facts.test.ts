import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import { asId, type CommentId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import type { Resolution } from '@parley/shared/model/window.ts'
import { expect, it } from 'vitest'
import { openThreads } from './open-threads.ts'
import { scoreLabel } from './score-pill.tsx'
import { windowLabel } from './window-label.ts'

function label(resolution: Resolution, end: string): string {
  return windowLabel({ start: '2026-01-01', end, resolution })
}

it('[BD6] tells a window in the words of its resolution', () => {
  expect([
    label('day', '2026-11-28'),
    label('month', '2026-11-30'),
    label('quarter', '2027-03-31'),
    label('half', '2026-12-31'),
    label('year', '2026-12-31'),
  ]).toEqual(['28 Nov', 'Nov 2026', 'Q1 2027', 'H2 2026', '2026'])
})

function comment(name: string, threadId: string | null): readonly [CommentId, Comment] {
  const id = asId<CommentId>(name)
  const opening = threadId === null ? null : asId<CommentId>(threadId)
  return [
    id,
    { id, featureId: asId<FeatureId>('f'), authorId: asId<UserId>('u'), threadId: opening, body: '', mentions: [], at: '', editedAt: null },
  ]
}

it('[BD7] counts threads that nobody resolved, not their replies', () => {
  const discussion: Discussion = {
    comments: new Map([comment('one', null), comment('reply', 'one'), comment('two', null), comment('orphan', 'gone')]),
    resolutions: new Map([[asId<CommentId>('two'), { by: asId<UserId>('u'), at: '' }]]),
    reactions: new Set(),
  }
  expect([openThreads(discussion), openThreads(undefined)]).toEqual([2, 0])
})

it('[BD8] tells method and rank of a score, or what is missing', () => {
  const featureId = asId<FeatureId>('f')
  expect(scoreLabel({ featureId, score: 16832, missing: [], reason: null }, 3, 'RICE')).toBe('RICE 16.8K, rank 3')
  expect(scoreLabel({ featureId, score: null, missing: ['effort', 'reach'], reason: 'missing' }, null, 'RICE')).toBe(
    'No RICE score: effort, reach missing',
  )
})
