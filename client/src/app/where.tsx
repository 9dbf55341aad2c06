import type { ReactNode } from 'react'
import css from './where.module.css'

export interface WhereProps {
  /** What the place belongs to. */
  readonly within: string
  readonly children: ReactNode
}

/** Where one is, at the start of the top bar. */
export function Where({ within, children }: WhereProps): ReactNode {
  return (
    <div className={css['where']}>
      <span className={css['crumb']}>{within}</span>
      <div className={css['place']}>{children}</div>
    </div>
  )
}
