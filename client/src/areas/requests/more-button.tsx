import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import css from './inbox.module.css'

export interface MoreButtonProps {
  readonly left: number
  readonly onMore: () => void
}

/** Draws the next page of a long list. */
export function MoreButton({ left, onMore }: MoreButtonProps): ReactNode {
  if (left === 0) return null
  return (
    <div className={css['more']}>
      <Button variant="ghost" onClick={onMore}>
        Show more ({left} left)
      </Button>
    </div>
  )
}
