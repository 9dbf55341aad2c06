import type { CSSProperties, ReactNode } from 'react'
import css from './avatar.module.css'
import { initials } from './initials.ts'
import { personHue } from './person-hue.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** Set where people are together and hues must not clash; otherwise it follows from the id. */
  readonly hue?: number | undefined
}

export interface AvatarProps {
  readonly person: Person
  readonly size?: 20 | 24 | undefined
  /** Where the name stands beside it, the avatar says nothing of its own. */
  readonly decorative?: boolean | undefined
}

export function Avatar({ person, size = 24, decorative = false }: AvatarProps): ReactNode {
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': person.hue ?? personHue(person.id) }
  const naming = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name, title: person.name }
  return <span className={css['avatar']} data-size={size} style={style} data-initials={initials(person.name)} {...naming} />
}
