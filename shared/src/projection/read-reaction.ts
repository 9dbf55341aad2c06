import type { Emoji } from '../model/comment.ts'
import type { CommentId, UserId } from '../model/ids.ts'

/** Takes a `commentId/userId/emoji` member of a discussion's reactions apart. */
export function readReaction(reaction: string): readonly [CommentId, UserId, Emoji] {
  return reaction.split('/') as unknown as readonly [CommentId, UserId, Emoji]
}
