import type { ReactNode } from 'react'
import css from './property.module.css'

export interface PropertyProps {
  readonly name: string
  /** Takes a row of its own. */
  readonly wide?: boolean | undefined
  readonly children: ReactNode
}

/** Name and value of one thing that is known about a feature. */
export function Property({ name, wide = false, children }: PropertyProps): ReactNode {
  return (
    <div className={css['property']} data-wide={wide ? '' : undefined}>
      <dt className={css['name']}>{name}</dt>
      <dd className={css['value']}>{children}</dd>
    </div>
  )
}

export interface ValueProps {
  readonly icon?: ReactNode
  /** Nothing is set: said quietly. */
  readonly unset?: boolean | undefined
  readonly children: string
}

export function Value({ icon, unset = false, children }: ValueProps): ReactNode {
  return (
    <span className={css['words']} data-unset={unset ? '' : undefined}>
      {icon}
      <span className={css['text']} title={children}>
        {children}
      </span>
    </span>
  )
}
