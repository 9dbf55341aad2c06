import type { Member } from '@parley/shared/protocol/accounts.ts'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { holdsWords } from '../../store/holds-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import css from './share.module.css'

export interface PeopleListProps {
  readonly members: readonly Member[]
  readonly children: (member: Member) => ReactNode
}

/** More than are seen at a glance. */
const searchedFrom = 13

/** Everybody who has access; a long list can be searched by name and address. */
export function PeopleList({ members, children }: PeopleListProps): ReactNode {
  const [looked, setLooked] = useState('')
  const isLong = members.length >= searchedFrom
  const isLooking = isLong && looked.trim() !== ''
  const shown = isLooking ? members.filter(({ name, email }) => holdsWords(`${name} ${email}`, looked)) : members
  function handleKeyDown(event: KeyboardEvent): void {
    // The first Escape is for the words, the next one for the dialog.
    if (event.key !== 'Escape' || looked === '') return
    event.preventDefault()
    event.stopPropagation()
    setLooked('')
  }
  return (
    <div className={css['people']} data-long={isLong ? '' : undefined}>
      {isLong && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the field inside of it
        <div className={css['find']} onKeyDown={handleKeyDown}>
          <TextField
            label="Find people"
            hideLabel
            type="search"
            placeholder="Find people by name or address"
            value={looked}
            onChange={setLooked}
          />
          <output className={css['shown']}>{isLooking && `${shown.length} of ${members.length}`}</output>
        </div>
      )}
      {shown.length === 0 ? (
        <p className={css['nobody']}>Nobody who has access matches “{looked.trim()}”.</p>
      ) : (
        <ul className={css['list']} aria-label="Who has access">
          {shown.map(children)}
        </ul>
      )}
    </div>
  )
}
