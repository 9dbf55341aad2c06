import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import { useState, type ReactNode } from 'react'
import { useMay, useMe } from '../../store/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { CommentTools } from './comment-tools.tsx'
import { CommentBody } from './comment-body.tsx'
import { Composer } from './composer.tsx'
import css from './comment.module.css'
import { personNamed } from './person-named.ts'
import { Reactions } from './reactions.tsx'
import { exactTime } from '../../words/relative-time.ts'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface CommentViewProps {
  readonly roadmapId: string
  readonly comment: Comment
  readonly discussion: Discussion
}

export function CommentView({ roadmapId, comment, discussion }: CommentViewProps): ReactNode {
  const { people } = useMe()
  const canWrite = useMay('comment')
  const carryOut = useCarryOut()
  const [editing, setEditing] = useState(false)
  const author = personNamed(people, comment.authorId)
  const { id: commentId, featureId } = comment
  return (
    <article className={css['comment']} aria-label={`Comment by ${author.name}`}>
      <Avatar person={author} decorative />
      <div className={css['main']}>
        <header className={css['head']}>
          <span className={css['author']}>{author.name}</span>
          <span className={css['time']}>
            <TimeAgo at={comment.at} />
            {comment.editedAt !== null && <span title={exactTime(comment.editedAt)}> · edited</span>}
          </span>
          {canWrite && !editing && (
            <CommentTools roadmapId={roadmapId} comment={comment} discussion={discussion} onEdit={() => setEditing(true)} />
          )}
        </header>
        {editing ? (
          <Composer
            label="Edit comment"
            action="Save"
            start={comment.body}
            startsFocused
            onCancel={() => setEditing(false)}
            onSubmit={(body, mentions) => {
              const isSaved = carryOut({ kind: 'edit-comment', commentId, featureId, body, mentions })
              if (isSaved) setEditing(false)
              return isSaved
            }}
          />
        ) : (
          <CommentBody comment={comment} />
        )}
        <Reactions comment={comment} discussion={discussion} />
      </div>
    </article>
  )
}
