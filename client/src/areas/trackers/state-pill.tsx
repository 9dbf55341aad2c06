import type { IssueFacts } from '@parley/shared/model/external-link.ts'
import { Circle, CircleCheck, CircleDot, CircleSlash } from 'lucide-react'
import type { ReactNode } from 'react'
import { categoryNames } from '../../words/tracker-words.ts'
import css from './links.module.css'

const marks = { todo: Circle, doing: CircleDot, done: CircleCheck, dropped: CircleSlash } as const

/** The tracker's own word, with what it comes to. */
export function StatePill({ facts: { state, category } }: { readonly facts: IssueFacts }): ReactNode {
  const Mark = marks[category]
  return (
    <span className={css['pill']} data-category={category} title={`${state}: ${categoryNames[category]}`}>
      <Mark size={12} aria-hidden />
      <span className={css['state']}>{state}</span>
    </span>
  )
}
