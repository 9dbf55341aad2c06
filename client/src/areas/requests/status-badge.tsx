import type { CustomerStatus } from '@parley/shared/requests/customer-status.ts'
import type { ReactNode } from 'react'
import { customerStatusNames } from '../../words/request-words.ts'
import css from './status-badge.module.css'

export interface StatusBadgeProps {
  readonly status: CustomerStatus
}

/** What the customer may be told of where it stands. */
export function StatusBadge({ status }: StatusBadgeProps): ReactNode {
  return (
    <span className={css['badge']} data-status={status}>
      {customerStatusNames[status]}
    </span>
  )
}
