import type { Comment } from '@parley/shared/model/comment.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import { useMemo, type ReactNode } from 'react'
import { useMe } from '../../store/hooks.ts'
import { bodyParts, type BodyPart } from './body-parts.ts'
import css from './comment.module.css'

export interface CommentBodyProps {
  readonly comment: Pick<Comment, 'body' | 'mentions'>
}

/** Plain text with its line breaks; mentions and web addresses stand out. */
export function CommentBody({ comment: { body, mentions } }: CommentBodyProps): ReactNode {
  const { person, people } = useMe()
  const parts = useMemo(
    () =>
      bodyParts(
        body,
        people.filter(({ id }) => mentions.some((mentioned) => mentioned === id)),
      ),
    [body, mentions, people],
  )
  return (
    <p className={css['body']}>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one body never change places: their position is what they are
        <Part key={index} part={part} ownId={person.id} />
      ))}
    </p>
  )
}

function Part({ part, ownId }: { readonly part: BodyPart; readonly ownId: string }): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'mention':
      return (
        <span className={css['mention']} data-me={part.personId === ownId ? '' : undefined}>
          {part.text}
        </span>
      )
    case 'link':
      return (
        <a className={css['link']} href={part.text} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      )
    default:
      return unreachable(part)
  }
}
