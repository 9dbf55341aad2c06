import type { Comment, Discussion } from '@parley/shared/model/comment.ts'
import { Ellipsis, Pencil, ShieldX, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { PurgeDialog } from '../../parts/purge-dialog.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useConnection, useMay, useMe } from '../../store/hooks.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { MenuAction } from '../../ui/menu-entry.ts'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './comment.module.css'
import { personNamed } from './person-named.ts'
import { AddReaction } from './reactions.tsx'

export interface CommentToolsProps {
  readonly roadmapId: string
  readonly comment: Comment
  readonly discussion: Discussion
  readonly onEdit: () => void
}

/** What may be done with a comment: its author edits it, those who may take it down do, owners also for good. */
export function CommentTools({ roadmapId, comment, discussion, onEdit }: CommentToolsProps): ReactNode {
  const { person, people } = useMe()
  const takesDown = useMay('take-down-comments')
  const isOwner = useConnection(({ role }) => role === 'owner')
  const [isAsking, setAsking] = useState(false)
  const [isPurging, setPurging] = useState(false)
  const handleDelete = useDelete(comment)
  const isOwn = comment.authorId === person.id
  const entries: readonly (MenuAction | false)[] = [
    isOwn && { kind: 'action', id: 'edit', label: 'Edit', icon: <Pencil size={14} />, onPick: onEdit },
    (isOwn || takesDown) && {
      kind: 'action',
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      tone: 'bad',
      onPick: handleDelete,
    },
    isOwner && {
      kind: 'action',
      id: 'purge',
      label: 'Purge for good…',
      icon: <ShieldX size={14} />,
      tone: 'bad',
      disabledReason: isPurging ? 'It is being purged' : undefined,
      onPick: () => setAsking(true),
    },
  ]
  const offered = entries.filter((entry) => entry !== false)
  return (
    <span className={css['tools']}>
      <AddReaction comment={comment} discussion={discussion} />
      {offered.length > 0 && (
        <Menu align="end" trigger={<IconButton size="xs" label="More" icon={<Ellipsis size={14} />} />} entries={offered} />
      )}
      {isAsking && (
        <PurgeDialog
          roadmapId={roadmapId}
          target={`comment/${comment.featureId}/${comment.authorId}/${comment.id}`}
          name={isOwn ? 'your comment' : `the comment by ${personNamed(people, comment.authorId).name}`}
          what="Its words, what they were before, and the reactions to them are"
          onClose={() => setAsking(false)}
          onPurging={setPurging}
        />
      )}
    </span>
  )
}

function useDelete({ id: commentId, featureId, authorId, threadId, body, mentions }: Comment): () => void {
  const { person } = useMe()
  const carryOut = useCarryOut()
  const toast = useToast()
  return () => {
    if (!carryOut({ kind: 'delete-comment', commentId, featureId })) return
    const onPick = (): void => void carryOut({ kind: 'add-comment', commentId, featureId, threadId, body, mentions })
    // Nobody can put words back in somebody else's name.
    toast({ message: 'Comment deleted', ...(authorId === person.id ? { action: { label: 'Undo', onPick } } : {}) })
  }
}
