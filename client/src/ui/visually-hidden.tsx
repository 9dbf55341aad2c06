import type { ReactNode } from 'react'
import css from './visually-hidden.module.css'

export interface VisuallyHiddenProps {
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** Text for assistive technology alone. */
export function VisuallyHidden({ id, children }: VisuallyHiddenProps): ReactNode {
  return (
    <span id={id} className={css['hidden']}>
      {children}
    </span>
  )
}
