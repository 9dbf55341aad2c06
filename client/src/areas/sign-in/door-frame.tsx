import { useEffect, useRef, type ReactNode } from 'react'
import css from './door.module.css'

export interface DoorFrameProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Ways to elsewhere, below. */
  readonly foot?: ReactNode
  /** Room for two columns. */
  readonly wide?: boolean | undefined
  /** It follows on a screen with a form: the focus goes to what is new. */
  readonly startsAtTitle?: boolean | undefined
  readonly children?: ReactNode
}

/** What every screen in front of the app looks like. */
export function DoorFrame({ title, lead, foot, wide = false, startsAtTitle = false, children }: DoorFrameProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (startsAtTitle) heading.current?.focus()
  }, [startsAtTitle])
  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])
  return (
    <main className={css['screen']}>
      <div className={css['box']} data-wide={wide ? '' : undefined}>
        <img src="/logo.svg" alt="" width={36} height={36} />
        <h1 ref={heading} tabIndex={startsAtTitle ? -1 : undefined} className={css['title']}>
          {title}
        </h1>
        {lead !== undefined && <p className={css['lead']}>{lead}</p>}
        {children}
        {foot !== undefined && <footer className={css['foot']}>{foot}</footer>}
      </div>
    </main>
  )
}
