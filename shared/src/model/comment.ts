import type { Instant } from '../base/instant.ts'
import type { CommentId, FeatureId, UserId } from './ids.ts'

export const emojis = ['thumbs_up', 'heart', 'celebrate', 'eyes', 'question'] as const
export type Emoji = (typeof emojis)[number]

export interface Comment {
  readonly id: CommentId
  readonly featureId: FeatureId
  readonly authorId: UserId
  /** The comment that opened the thread; null for the opening one itself. */
  readonly threadId: CommentId | null
  readonly body: string
  readonly mentions: readonly UserId[]
  readonly at: Instant
  readonly editedAt: Instant | null
}

export interface ThreadResolution {
  readonly by: UserId
  readonly at: Instant
}

/** All that was said on one feature. Reactions are keyed `commentId/userId/emoji`. */
export interface Discussion {
  readonly comments: ReadonlyMap<CommentId, Comment>
  readonly resolutions: ReadonlyMap<CommentId, ThreadResolution>
  readonly reactions: ReadonlySet<string>
}

export interface Thread {
  readonly opening: Comment
  readonly replies: readonly Comment[]
  readonly resolution: ThreadResolution | null
}
