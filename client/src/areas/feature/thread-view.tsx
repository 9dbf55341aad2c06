import type { Discussion, Thread } from '@parley/shared/model/comment.ts'
import { asId, type CommentId, type FeatureId } from '@parley/shared/model/ids.ts'
import { CheckCheck, Reply, RotateCcw } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useActions, useMay, useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CommentView } from './comment-view.tsx'
import { Composer } from './composer.tsx'
import css from './discussion.module.css'
import { personNamed } from './person-named.ts'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface ThreadViewProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
  readonly thread: Thread
  readonly discussion: Discussion
}

export function ThreadView({ roadmapId, featureId, thread, discussion }: ThreadViewProps): ReactNode {
  const { people } = useMe()
  const canWrite = useMay('comment')
  const { opening, replies, resolution } = thread
  return (
    <section className={css['thread']} aria-label={`Thread by ${personNamed(people, opening.authorId).name}`}>
      <CommentView roadmapId={roadmapId} comment={opening} discussion={discussion} />
      {replies.length > 0 && (
        <div className={css['replies']}>
          {replies.map((reply) => (
            <CommentView key={reply.id} roadmapId={roadmapId} comment={reply} discussion={discussion} />
          ))}
        </div>
      )}
      {resolution !== null && (
        <p className={css['note']}>
          Resolved by {personNamed(people, resolution.by).name} <TimeAgo at={resolution.at} />
        </p>
      )}
      {canWrite && <ThreadFoot featureId={featureId} thread={thread} />}
    </section>
  )
}

function ThreadFoot({ featureId, thread: { opening, resolution } }: Pick<ThreadViewProps, 'featureId' | 'thread'>): ReactNode {
  const { newId } = useActions()
  const carryOut = useCarryOut()
  const [replying, setReplying] = useState(false)
  const settles = useMay('resolve-threads')
  const isResolved = resolution !== null
  if (replying) {
    return (
      <Composer
        label="Reply"
        startsFocused
        action="Reply"
        onCancel={() => setReplying(false)}
        onSubmit={(body, mentions) => {
          const commentId = asId<CommentId>(newId())
          const isSent = carryOut({ kind: 'add-comment', commentId, featureId, threadId: opening.id, body, mentions })
          if (isSent) setReplying(false)
          return isSent
        }}
      />
    )
  }
  return (
    <div className={css['actions']}>
      <Button size="xs" variant="ghost" icon={<Reply size={14} />} onClick={() => setReplying(true)}>
        Reply
      </Button>
      {settles && (
        <Button
          size="xs"
          variant="ghost"
          icon={isResolved ? <RotateCcw size={14} /> : <CheckCheck size={14} />}
          onClick={() => carryOut({ kind: 'resolve-thread', featureId, threadId: opening.id, resolved: !isResolved })}
        >
          {isResolved ? 'Reopen' : 'Resolve'}
        </Button>
      )}
    </div>
  )
}
