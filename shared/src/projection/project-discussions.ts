import { readComment, readThreadResolution } from '../document/read-entry.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { Discussion } from '../model/comment.ts'
import { asId, type CommentId, type FeatureId } from '../model/ids.ts'
import { featureIdOf } from './project-features.ts'

type Discussions = ReadonlyMap<FeatureId, Discussion>

export const noDiscussion: Discussion = { comments: new Map(), resolutions: new Map(), reactions: new Set() }

export function projectDiscussions(plan: PlanReader): Discussions {
  return reprojectDiscussions(new Map(), plan, plan.keys('comments'))
}

export function reprojectDiscussions(previous: Discussions, plan: PlanReader, changed: Iterable<string>): Discussions {
  const drafts = new Map<FeatureId, Draft>()
  for (const key of changed) {
    const featureId = featureIdOf(key)
    if (featureId === undefined) continue
    const draft = drafts.get(featureId) ?? copyOf(previous.get(featureId) ?? noDiscussion)
    drafts.set(featureId, draft)
    update(draft, plan, key)
  }
  if (drafts.size === 0) return previous
  const next = new Map(previous)
  for (const [featureId, draft] of drafts) {
    if (draft.comments.size + draft.resolutions.size + draft.reactions.size === 0) next.delete(featureId)
    else next.set(featureId, draft)
  }
  return next
}

interface Draft extends Discussion {
  readonly comments: Map<CommentId, NonNullable<ReturnType<typeof readComment>>>
  readonly resolutions: Map<CommentId, NonNullable<ReturnType<typeof readThreadResolution>>>
  readonly reactions: Set<string>
}

function copyOf(discussion: Discussion): Draft {
  return { comments: new Map(discussion.comments), resolutions: new Map(discussion.resolutions), reactions: new Set(discussion.reactions) }
}

function update(draft: Draft, plan: PlanReader, key: string): void {
  const [kind, , second = '', third = ''] = key.split('/')
  if (kind === 'comment') put(draft.comments, asId<CommentId>(third), readComment(plan, key))
  else if (kind === 'resolution') put(draft.resolutions, asId<CommentId>(second), readThreadResolution(plan, key))
  else if (kind === 'reaction') {
    const reaction = key.split('/').slice(2).join('/')
    if (plan.get('comments', key) === true) draft.reactions.add(reaction)
    else draft.reactions.delete(reaction)
  }
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
