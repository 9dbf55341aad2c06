import type { Status } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import css from './status-mark.module.css'

export interface StatusMarkProps {
  readonly status: Status
}

/** How far a feature has come, as a disc that fills; its name always stands beside it. */
export function StatusMark({ status }: StatusMarkProps): ReactNode {
  return <span className={css['mark']} data-status={status} aria-hidden />
}
