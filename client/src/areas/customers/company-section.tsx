import type { ReactNode } from 'react'
import css from './company-page.module.css'

export interface CompanySectionProps {
  readonly label: string
  readonly count: number
  /** Said when there is none. */
  readonly nothing: string
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** One kind of thing that a company has. */
export function CompanySection({ label, count, nothing, act, children }: CompanySectionProps): ReactNode {
  return (
    <section className={css['section']} aria-label={label}>
      <div className={css['sectionHead']}>
        <h2>{label}</h2>
        {count > 0 && <span className={css['quiet']}>{count}</span>}
        <span className={css['space']} />
        {act}
      </div>
      <div className={css['card']}>
        {count === 0 && <p className={css['nothing']}>{nothing}</p>}
        {children}
      </div>
    </section>
  )
}
