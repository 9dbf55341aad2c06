import type { Discussion, Thread } from '@parley/shared/model/comment.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import css from './discussion.module.css'
import { ThreadView } from './thread-view.tsx'

export interface ResolvedThreadsProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
  readonly threads: readonly Thread[]
  readonly discussion: Discussion
}

export function ResolvedThreads({ roadmapId, featureId, threads, discussion }: ResolvedThreadsProps): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <div className={css['resolved']}>
      <Button
        size="xs"
        variant="ghost"
        aria-expanded={open}
        icon={open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        onClick={() => setOpen(!open)}
      >
        {threads.length} resolved
      </Button>
      {open &&
        threads.map((thread) => (
          <ThreadView key={thread.opening.id} roadmapId={roadmapId} featureId={featureId} thread={thread} discussion={discussion} />
        ))}
    </div>
  )
}
