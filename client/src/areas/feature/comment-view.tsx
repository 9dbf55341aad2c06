import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, useMe } from '../../store/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { useToast } from '../../ui/use-toast.ts'
import { CommentBody } from './comment-body.tsx'
import { Composer } from './composer.tsx'
import css from './comment.module.css'
import { personNamed } from './person-named.ts'
import { AddReaction, Reactions } from './reactions.tsx'
import { exactTime } from '../../words/relative-time.ts'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface CommentViewProps {
  readonly comment: Comment
  readonly discussion: Discussion
}

export function CommentView({ comment, discussion }: CommentViewProps): ReactNode {
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
          {canWrite && !editing && <Tools comment={comment} discussion={discussion} onEdit={() => setEditing(true)} />}
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

interface ToolsProps extends CommentViewProps {
  readonly onEdit: () => void
}

function Tools({ comment, discussion, onEdit }: ToolsProps): ReactNode {
  const { person } = useMe()
  const takesDown = useMay('take-down-comments')
  const carryOut = useCarryOut()
  const toast = useToast()
  const isOwn = comment.authorId === person.id
  const { id: commentId, featureId, threadId, body, mentions } = comment
  function handleDelete(): void {
    if (!carryOut({ kind: 'delete-comment', commentId, featureId })) return
    const onPick = (): void => void carryOut({ kind: 'add-comment', commentId, featureId, threadId, body, mentions })
    // Nobody can put words back in somebody else's name.
    toast({ message: 'Comment deleted', ...(isOwn ? { action: { label: 'Undo', onPick } } : {}) })
  }
  const edit: MenuEntry = { kind: 'action', id: 'edit', label: 'Edit', icon: <Pencil size={14} />, onPick: onEdit }
  const remove: MenuEntry = { kind: 'action', id: 'delete', label: 'Delete', icon: <Trash2 size={14} />, tone: 'bad', onPick: handleDelete }
  return (
    <span className={css['tools']}>
      <AddReaction comment={comment} discussion={discussion} />
      {(isOwn || takesDown) && (
        <Menu
          align="end"
          trigger={<IconButton size="xs" label="More" icon={<Ellipsis size={14} />} />}
          entries={isOwn ? [edit, remove] : [remove]}
        />
      )}
    </span>
  )
}
