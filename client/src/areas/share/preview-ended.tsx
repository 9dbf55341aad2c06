import type { PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { roleNames } from '../../words/role-words.ts'
import { leavePreview } from './leave-preview.ts'
import css from './preview.module.css'

export interface PreviewEndedProps {
  readonly seenAs: PreviewRole
}

/** Nothing takes the place of a preview by itself: what one sees with one's own rights must not be taken for what the role sees. */
export function PreviewEnded({ seenAs }: PreviewEndedProps): ReactNode {
  return (
    <main className={css['ended']}>
      <EmptyState
        sentence={`The preview as ${roleNames[seenAs]} has ended. It lasts a quarter of an hour, and no longer than your session.`}
        action={{ label: 'Start it again', onPick: () => location.assign(`/preview/${seenAs}`) }}
      />
      <Button variant="ghost" onClick={leavePreview}>
        Go on as yourself
      </Button>
    </main>
  )
}
