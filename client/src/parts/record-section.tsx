import type { ReactNode } from 'react'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import css from './record-section.module.css'

export interface RecordSectionProps {
  readonly label: string
  readonly count: number
  /** Said when there is none. */
  readonly nothing: string
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** One kind of thing that belongs to what the page is about. */
export function RecordSection({ label, count, nothing, act, children }: RecordSectionProps): ReactNode {
  const section = useKeptFocus<HTMLElement>()
  return (
    <section ref={section} className={css['section']} aria-label={label}>
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
