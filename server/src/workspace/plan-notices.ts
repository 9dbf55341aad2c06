import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { Notice } from '../notice/notices.ts'
import type { Scene } from './scene.ts'

type News = Omit<Notice, 'workspaceId'>

/** Who should hear of comments that were made while the plan went from one state to another. */
export function planNotices(before: PlanView, after: PlanView, scene: Scene): readonly News[] {
  if (before.discussions === after.discussions) return []
  return [...after.discussions].flatMap(([featureId, discussion]) => {
    const was = before.discussions.get(featureId)
    if (was === discussion) return []
    const title = after.features.get(featureId)?.title ?? 'a feature'
    const made = [...discussion.comments.values()].filter(({ id }) => was?.comments.has(id) !== true)
    return made.flatMap((comment) => commentNews(comment, { discussion, title, scene }))
  })
}

interface Around {
  readonly discussion: Discussion
  readonly title: string
  readonly scene: Scene
}

function commentNews(comment: Comment, { discussion, title, scene }: Around): readonly News[] {
  const item = `thread:${comment.threadId ?? comment.id}`
  const path = scene.pathTo(`board?feature=${comment.featureId}`)
  const by = scene.nameOf(comment.authorId)
  const mentioned = comment.mentions.filter((id) => id !== comment.authorId && scene.isHere(id))
  const others = speakersOf(comment, discussion).filter((id) => !mentioned.includes(id) && scene.isHere(id))
  const news: News[] = []
  if (mentioned.length > 0)
    news.push({ kind: 'mentioned', item, to: mentioned, title: `${by} mentions you on “${title}”`, text: comment.body.slice(0, 300), path })
  if (others.length > 0)
    news.push({ kind: 'replied', item, to: others, title: `${by} replies on “${title}”`, text: comment.body.slice(0, 300), path })
  return news
}

/** Everybody else who said something in the thread. */
function speakersOf(comment: Comment, { comments }: Discussion): readonly UserId[] {
  if (comment.threadId === null) return []
  const inThread = [...comments.values()].filter(({ id, threadId }) => id === comment.threadId || threadId === comment.threadId)
  return [...new Set(inThread.map(({ authorId }) => authorId))].filter((id) => id !== comment.authorId)
}
