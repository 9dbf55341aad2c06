import type { Importance } from '@parley/shared/model/request.ts'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { importanceNames } from '../../words/sales-words.ts'
import css from './importance-mark.module.css'

export interface ImportanceMarkProps {
  readonly importance: Importance
  /** The words stand beside the bars. */
  readonly spelled?: boolean | undefined
}

/** Three bars, as many of them full as the importance says. */
export function ImportanceMark({ importance, spelled = false }: ImportanceMarkProps): ReactNode {
  const name = importanceNames[importance]
  return (
    <span className={css['mark']} data-importance={importance}>
      <span className={css['bars']} aria-hidden title={name}>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-full={bar <= importance ? '' : undefined} />
        ))}
      </span>
      {spelled ? name : <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}
