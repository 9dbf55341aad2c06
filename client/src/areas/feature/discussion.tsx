import type { FeatureId } from '@parley/shared/model/ids.ts'
import { noDiscussion } from '@parley/shared/projection/project-discussions.ts'
import { threadsOf } from '@parley/shared/projection/threads.ts'
import { MessageSquare } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import css from './discussion.module.css'
import { foldThreads } from './fold-threads.ts'
import { ResolvedThreads } from './resolved-threads.tsx'
import { ThreadView } from './thread-view.tsx'

export interface DiscussionProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
}

/** All that was said on a feature, oldest first; what is settled is folded away. */
export function Discussion({ roadmapId, featureId }: DiscussionProps): ReactNode {
  const discussion = usePlan((plan) => plan.discussions.get(featureId) ?? noDiscussion)
  const canWrite = useMay('comment')
  const { open, resolved } = useMemo(() => foldThreads(threadsOf(discussion)), [discussion])
  if (discussion.comments.size === 0) {
    const sentence = canWrite
      ? 'Ask a question or tell what a customer said: everybody on the roadmap can read and answer it here.'
      : 'Nobody has commented on this feature yet.'
    return <EmptyState icon={<MessageSquare size={20} />} sentence={sentence} />
  }
  return (
    <div className={css['discussion']}>
      {resolved.length > 0 && <ResolvedThreads roadmapId={roadmapId} featureId={featureId} threads={resolved} discussion={discussion} />}
      {open.map((thread) => (
        <ThreadView key={thread.opening.id} roadmapId={roadmapId} featureId={featureId} thread={thread} discussion={discussion} />
      ))}
    </div>
  )
}
