import type { Command } from '@parley/shared/commands/command.ts'
import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import { audiences, type GuidanceOverride } from '@parley/shared/model/guidance.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { reactionsTo } from '@parley/shared/projection/threads.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as plan from '@parley/shared/protocol/api-plan.ts'
import * as z from 'zod/mini'
import { acting, resource, writing, type Around, type Effect, type Scene } from '../resource.ts'

export const comments = resource<Comment>({
  name: 'comments',
  one: 'comment',
  about: 'What people say to each other about a feature; the comment that opens a thread stands for it.',
  document: 'plan',
  shape: plan.commentShape,
  all: (scene) => [...scene.plan.discussions.values()].flatMap((discussion) => [...discussion.comments.values()]),
  find: (scene, id) => discussionWith(scene, id)?.comments.get(asId(id)),
  show(comment, scene) {
    const discussion = discussionWith(scene, comment.id)
    const reactions = discussion === undefined ? [] : [...reactionsTo(discussion, comment.id)]
    return {
      ...comment,
      resolved: discussion?.resolutions.has(comment.threadId ?? comment.id) === true,
      reactions: reactions.map(([emoji, people]) => ({ emoji, people })),
    }
  },
  filters: {
    feature: { schema: shownId, keeps: ({ featureId }, value) => featureId === value },
    thread: { schema: shownId, keeps: ({ id, threadId }, value) => id === value || threadId === value },
  },
  create: writing('Comment on a feature', plan.newComment, (body, { id }) => one({ kind: 'add-comment', commentId: asId(id), ...body })),
  update: writing('Change one’s own comment', plan.commentChange, (body, { entity: { id, featureId } }: Around<Comment>) =>
    one({ kind: 'edit-comment', commentId: id, featureId, ...body }),
  ),
  remove: acting('Take a comment back', ({ entity: { id, featureId } }: Around<Comment>) =>
    one({ kind: 'delete-comment', commentId: id, featureId }),
  ),
  verbs: {
    resolve: writing(
      'Resolve the thread of a comment, or open it again',
      z.strictObject({ resolved: z.boolean() }),
      ({ resolved }, { entity: { id, featureId, threadId } }: Around<Comment>) =>
        one({ kind: 'resolve-thread', featureId, threadId: threadId ?? id, resolved }),
    ),
    react: writing('React to a comment', plan.reaction, (body, { entity: { id, featureId } }: Around<Comment>) =>
      one({ kind: 'react', commentId: id, featureId, ...body }),
    ),
  },
})

/** Of a feature and an audience, which together are its id. */
interface Guide extends GuidanceOverride {
  readonly id: string
}

const noWords = { verdict: null, sentence: null, dontSay: null, reason: null, validUntil: null }

export const guidance = resource<Guide>({
  name: 'guidance',
  one: 'guidance',
  about: 'Product’s own word on what may be said of a feature to an audience.',
  document: 'plan',
  isLogged: true,
  shape: plan.guidanceShape,
  all: (scene) => guidesOf(scene),
  find: (scene, id) => guidesOf(scene).find((guide) => guide.id === id),
  show: (guide) => ({ ...guide }),
  filters: {
    feature: { schema: shownId, keeps: ({ featureId }, value) => featureId === value },
    audience: { schema: z.enum(audiences), keeps: ({ audience }, value) => audience === value },
  },
  idOf(raw) {
    const parsed = plan.newGuidance.safeParse(raw)
    return parsed.success ? guideId(parsed.data) : undefined
  },
  create: writing('Say what may be said', plan.newGuidance, ({ featureId, audience, ...edit }) =>
    one({ kind: 'guide', featureId, audience, guidance: { ...noWords, ...edit } }),
  ),
  update: writing('Change what may be said', plan.guidanceChange, (edit, { entity }: Around<Guide>) => {
    const { featureId, audience, verdict, sentence, dontSay, reason, validUntil } = entity
    return one({ kind: 'guide', featureId, audience, guidance: { verdict, sentence, dontSay, reason, validUntil, ...edit } })
  }),
  remove: acting('Leave it to the policy again', ({ entity: { featureId, audience } }: Around<Guide>) =>
    one({ kind: 'guide', featureId, audience, guidance: null }),
  ),
})

function guidesOf({ plan: { guidance: known } }: Scene): readonly Guide[] {
  return [...known.values()].flatMap((byAudience) => [...byAudience.values()].map((guide) => ({ ...guide, id: guideId(guide) })))
}

function guideId({ featureId, audience }: Pick<GuidanceOverride, 'featureId' | 'audience'>): string {
  return `${featureId}_${audience}`
}

function discussionWith({ plan: { discussions } }: Scene, id: string): Discussion | undefined {
  return [...discussions.values()].find((discussion) => discussion.comments.has(asId(id)))
}

function one(command: Command): Effect {
  return { kind: 'plan', commands: [command] }
}
