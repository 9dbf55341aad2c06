import { useId, type ReactNode } from 'react'
import css from './setting.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

export interface SettingProps {
  readonly title: string
  /** What it is for, in a sentence. */
  readonly lead?: ReactNode
  /** Beside the title. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** One matter on a page of settings. */
export function Setting({ title, lead, action, children }: SettingProps): ReactNode {
  const id = useId()
  const section = useKeptFocus<HTMLElement>()
  return (
    <section ref={section} className={css['setting']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id} className={css['title']}>
          {title}
        </h2>
        {action}
      </div>
      {lead !== undefined && <p className={css['lead']}>{lead}</p>}
      {children !== undefined && <div className={css['body']}>{children}</div>}
    </section>
  )
}
