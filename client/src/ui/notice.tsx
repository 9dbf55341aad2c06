import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './notice.module.css'

export interface NoticeProps {
  readonly tone?: 'neutral' | 'good' | 'bad' | undefined
  readonly children: ReactNode
}

const icons = { neutral: Info, good: CircleCheck, bad: CircleAlert } as const

/** A sentence that stands out from what surrounds it. What went wrong is read aloud at once. */
export function Notice({ tone = 'neutral', children }: NoticeProps): ReactNode {
  const Icon = icons[tone]
  return (
    <div className={css['notice']} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon size={15} />
      <div className={css['words']}>{children}</div>
    </div>
  )
}
