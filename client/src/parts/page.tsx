import { useEffect, type ReactNode } from 'react'
import css from './page.module.css'

export interface PageProps {
  readonly title: string
  readonly lead?: string | undefined
  /** `Setting`s. */
  readonly children: ReactNode
}

/** One page beside the roadmap: a heading and one column. */
export function Page({ title, lead, children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])
  return (
    <div className={css['page']}>
      <h1 className={css['title']}>{title}</h1>
      {lead !== undefined && <p className={css['lead']}>{lead}</p>}
      {children}
    </div>
  )
}
