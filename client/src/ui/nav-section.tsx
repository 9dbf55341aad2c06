import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './nav-section.module.css'

export interface NavSectionProps {
  readonly label: string
  readonly children: ReactNode
}

export function NavSection({ label, children }: NavSectionProps): ReactNode {
  const id = useId()
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id} className={css['heading']}>
        {label}
      </h2>
      {children}
    </section>
  )
}
