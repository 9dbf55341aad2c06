import { emojis, type Comment, type Discussion, type Emoji } from '@parley/shared/model/comment.ts'
import { reactionsTo } from '@parley/shared/projection/threads.ts'
import { SmilePlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import css from './comment.module.css'
import { emojiSigns } from './emoji-signs.ts'
import { personNamed } from './person-named.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface ReactionsProps {
  readonly comment: Comment
  readonly discussion: Discussion
}

/** Who reacted how; pressing one joins in or takes one's own back. */
export function Reactions({ comment, discussion }: ReactionsProps): ReactNode {
  const { person, people } = useMe()
  const canWrite = useMay('comment')
  const react = useReact(comment)
  const given = reactionsTo(discussion, comment.id)
  const shown = emojis.flatMap((emoji) => {
    const by = given.get(emoji)
    return by === undefined ? [] : [{ emoji, by }]
  })
  if (shown.length === 0) return null
  return (
    <div className={css['reactions']}>
      {shown.map(({ emoji, by }) => {
        const isMine = by.some((id) => id === person.id)
        const { sign, name } = emojiSigns[emoji]
        const names = by.map((id) => personNamed(people, id).name).join(', ')
        return (
          <Tooltip key={emoji} label={`${name}: ${names}`}>
            <button
              type="button"
              className={css['reaction']}
              aria-pressed={isMine}
              aria-disabled={!canWrite}
              aria-label={`${name}, ${by.length}: ${names}`}
              onClick={() => canWrite && react(emoji, !isMine)}
            >
              <span aria-hidden>{sign}</span>
              <span aria-hidden>{by.length}</span>
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}

export function AddReaction({ comment, discussion }: ReactionsProps): ReactNode {
  const { person } = useMe()
  const react = useReact(comment)
  const [open, setOpen] = useState(false)
  const given = reactionsTo(discussion, comment.id)
  return (
    <Popover
      title="React"
      hideTitle
      align="end"
      control={{ open, onOpenChange: setOpen }}
      trigger={<IconButton size="xs" label="Add a reaction" icon={<SmilePlus size={14} />} />}
    >
      <div className={css['choices']}>
        {emojis.map((emoji) => {
          const isMine = given.get(emoji)?.some((id) => id === person.id) ?? false
          return (
            <Button
              key={emoji}
              variant="ghost"
              aria-label={emojiSigns[emoji].name}
              aria-pressed={isMine}
              onClick={() => {
                react(emoji, !isMine)
                setOpen(false)
              }}
            >
              {emojiSigns[emoji].sign}
            </Button>
          )
        })}
      </div>
    </Popover>
  )
}

function useReact({ id: commentId, featureId }: Comment): (emoji: Emoji, on: boolean) => void {
  const carryOut = useCarryOut()
  return (emoji, on) => {
    carryOut({ kind: 'react', featureId, commentId, emoji, on })
  }
}
