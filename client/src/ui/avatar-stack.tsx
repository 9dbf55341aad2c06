import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import type { Person } from './avatar.tsx'
import css from './avatar-stack.module.css'
import { Tooltip } from './tooltip.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface AvatarStackProps {
  /** What these people have in common, as in "Here now". */
  readonly label: string
  readonly people: readonly Person[]
  readonly max?: number | undefined
  readonly size?: 20 | 24 | undefined
  /** Makes each avatar a button; `pressed` marks the one in effect. */
  readonly pick?:
    | { readonly action: string; readonly pressed?: string | undefined; readonly onPick: (personId: string) => void }
    | undefined
}

export function AvatarStack({ label, people, max = 4, size = 24, pick }: AvatarStackProps): ReactNode {
  const shown = people.slice(0, max)
  const rest = people.slice(max)
  return (
    <ul className={css['stack']} data-pick={pick === undefined ? undefined : ''} aria-label={label}>
      {shown.map((person) => (
        <li key={person.id}>
          {pick === undefined ? (
            <Avatar person={person} size={size} />
          ) : (
            <Tooltip label={`${pick.action} ${person.name}`}>
              <button
                type="button"
                className={css['pick']}
                aria-label={`${pick.action} ${person.name}`}
                aria-pressed={pick.pressed === person.id}
                onClick={() => pick.onPick(person.id)}
              >
                <Avatar person={person} size={size} decorative />
              </button>
            </Tooltip>
          )}
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Tooltip label={rest.map((person) => person.name).join(', ')}>
            <span className={css['more']} data-size={size}>
              <span aria-hidden>+{rest.length}</span>
              <VisuallyHidden>and {rest.map((person) => person.name).join(', ')}</VisuallyHidden>
            </span>
          </Tooltip>
        </li>
      )}
    </ul>
  )
}
