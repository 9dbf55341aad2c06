import type { CommentId, FeatureId, InitiativeId, KeyResultId, LinkId, ObjectiveId, ProductId, UserId } from '../model/ids.ts'
import type { Emoji } from '../model/comment.ts'
import type { Audience } from '../model/guidance.ts'
import type { CriterionId } from '../model/criterion.ts'

/** The keys of the entries. What a limited role may write carries its owner in the key, so a key alone decides rights. */
export const keys = {
  feature: (id: FeatureId, field: string): string => `feature/${id}/${field}`,
  estimate: (id: FeatureId, criterion: CriterionId): string => `feature/${id}/estimate.${criterion}`,
  product: (id: ProductId, field: string): string => `product/${id}/${field}`,
  initiative: (id: InitiativeId, field: string): string => `initiative/${id}/${field}`,
  objective: (id: ObjectiveId, field: string): string => `objective/${id}/${field}`,
  keyResult: (id: KeyResultId, field: string): string => `keyResult/${id}/${field}`,
  link: (featureId: FeatureId, keyResultId: KeyResultId): string => `link/${featureId}/${keyResultId}`,
  comment: (featureId: FeatureId, authorId: UserId, id: CommentId): string => `comment/${featureId}/${authorId}/${id}`,
  resolution: (featureId: FeatureId, threadId: CommentId): string => `resolution/${featureId}/${threadId}`,
  reaction: (featureId: FeatureId, commentId: CommentId, by: { readonly userId: UserId; readonly emoji: Emoji }): string =>
    `reaction/${featureId}/${commentId}/${by.userId}/${by.emoji}`,
  guidance: (id: FeatureId, audience: Audience): string => `guidance/${id}/${audience}`,
  demand: (id: FeatureId): string => `demand/${id}`,
  /** What the keys of all links of a feature begin with. */
  externalLinksOf: (featureId: FeatureId): string => `externalLink/${featureId}/`,
  externalLink: (featureId: FeatureId, id: LinkId): string => `externalLink/${featureId}/${id}`,
  linkState: (featureId: FeatureId, id: LinkId): string => `linkState/${featureId}/${id}`,
  tracker: (id: string): string => `tracker/${id}`,
  setting: (name: string): string => `setting/${name}`,
  weight: (criterion: CriterionId): string => `weight/${criterion}`,
  capacity: (horizon: string): string => `capacity/${horizon}`,
} as const
