import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import css from './empty-state.module.css'

export interface EmptyStateProps {
  /** One sentence on what this place is for. */
  readonly sentence: string
  readonly icon?: ReactNode
  readonly action?: EmptyStateAction | undefined
}

export interface EmptyStateAction {
  readonly label: string
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  readonly disabledReason?: string | undefined
  readonly onPick: () => void
}

export function EmptyState({ sentence, icon, action }: EmptyStateProps): ReactNode {
  return (
    <div className={css['empty']}>
      {icon !== undefined && <span className={css['icon']}>{icon}</span>}
      <p className={css['sentence']}>{sentence}</p>
      {action !== undefined && (
        <Button icon={action.icon} shortcut={action.shortcut} disabledReason={action.disabledReason} onClick={action.onPick}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
