import { compareText } from '../base/compare-text.ts'
import type { Comment, Discussion, Emoji, Thread } from '../model/comment.ts'
import type { CommentId, UserId } from '../model/ids.ts'
import { readReaction } from './read-reaction.ts'

/** The threads of a discussion, oldest first. A reply whose opening comment is gone opens a thread of its own. */
export function threadsOf(discussion: Discussion): readonly Thread[] {
  const replies = new Map<CommentId, Comment[]>()
  const openings: Comment[] = []
  for (const comment of [...discussion.comments.values()].sort(byTime)) {
    const threadId = comment.threadId
    if (threadId === null || !discussion.comments.has(threadId)) openings.push(comment)
    else replies.set(threadId, [...(replies.get(threadId) ?? []), comment])
  }
  return openings.map((opening) => ({
    opening,
    replies: replies.get(opening.id) ?? [],
    resolution: discussion.resolutions.get(opening.id) ?? null,
  }))
}

/** Who reacted to a comment, by emoji. */
export function reactionsTo(discussion: Discussion, commentId: CommentId): ReadonlyMap<Emoji, readonly UserId[]> {
  const found = new Map<Emoji, readonly UserId[]>()
  for (const reaction of discussion.reactions) {
    const [comment, userId, emoji] = readReaction(reaction)
    if (comment === commentId) found.set(emoji, [...(found.get(emoji) ?? []), userId])
  }
  return found
}

function byTime(a: Comment, b: Comment): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id)
}
