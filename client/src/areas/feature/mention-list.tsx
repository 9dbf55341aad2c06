import type { ReactNode } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import popup from '../../ui/popup.module.css'
import css from './composer.module.css'
import type { Mentionable } from './mentions.ts'

export interface MentionListProps {
  readonly id: string
  readonly people: readonly Mentionable[]
  readonly highlighted: number
  readonly onPick: (person: Mentionable) => void
}

/** People who match what stands behind the @. Focus stays in the text; the field says which of them is active. */
export function MentionList({ id, people, highlighted, onPick }: MentionListProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select would take the focus out of the text
    <div id={id} className={css['people']} role="listbox" aria-label="People to mention">
      {people.map((person, index) => (
        <div
          key={person.id}
          id={optionId(id, index)}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element lives in a select alone
          role="option"
          tabIndex={-1}
          aria-selected={index === highlighted}
          className={popup['item']}
          data-highlighted={index === highlighted ? '' : undefined}
          onMouseDown={(event) => {
            event.preventDefault()
            onPick(person)
          }}
        >
          <Avatar person={person} size={20} decorative />
          <span className={popup['words']}>{person.name}</span>
        </div>
      ))}
    </div>
  )
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}
