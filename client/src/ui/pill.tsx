import type { ReactNode } from 'react'
import css from './pill.module.css'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad'

export interface PillProps {
  readonly tone?: Tone | undefined
  readonly icon?: ReactNode
  /** The word that carries the meaning. */
  readonly children: ReactNode
}

/** A standing, a status, a count: one word on a soft ground. */
export function Pill({ tone = 'neutral', icon, children }: PillProps): ReactNode {
  return (
    <span className={css['pill']} data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
