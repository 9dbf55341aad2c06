import { zones } from '@parley/shared/document/zone.ts'
import { comparePlans } from '@parley/shared/history/compare-plans.ts'
import { entriesReader } from '@parley/shared/history/entries.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { TimelineJson } from '@parley/shared/protocol/history.ts'
import { History } from 'lucide-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { fetchTimeline } from '../../platform/history-api.ts'
import { usePlan } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { DifferenceList } from './difference-list.tsx'
import css from './history.module.css'
import { MomentBar } from './moment-bar.tsx'
import { PastBoard } from './past-board.tsx'
import { RestoreDialog, type Restored } from './restore-dialog.tsx'
import { Scrubber } from './scrubber.tsx'
import { useMoment } from './use-moment.ts'
import { usePast } from './use-past.ts'
import { useReplay } from './use-replay.ts'

export interface TimeMachineProps {
  readonly roadmapId: string
  readonly onOpen: (featureId: FeatureId) => void
}

/** What the plan said at any moment, and what has changed since. */
export function TimeMachine({ roadmapId, onOpen }: TimeMachineProps): ReactNode {
  const [timeline, ask] = useAnswer(useCallback(() => fetchTimeline(roadmapId), [roadmapId]))
  return (
    <AnswerView answered={timeline} onRetry={ask}>
      {(known) =>
        known.marks.length === 0 ? (
          <EmptyState
            icon={<History size={24} />}
            sentence="Nothing was changed on this roadmap yet. Once it is, you can go back to any moment of it."
          />
        ) : (
          <Travel roadmapId={roadmapId} timeline={known} onOpen={onOpen} />
        )
      }
    </AnswerView>
  )
}

function Travel({ roadmapId, timeline: { marks }, onOpen }: TimeMachineProps & { readonly timeline: TimelineJson }): ReactNode {
  const toast = useToast()
  const [at, go] = useMoment()
  const past = usePast(roadmapId, at)
  const replay = useReplay(roadmapId, (failure) => toast({ message: apiSentence(failure), tone: 'bad' }))
  const [restored, setRestored] = useState<Restored | null>(null)
  const live = usePlan((plan) => plan)
  const known = past.kind === 'known' ? past.past : null
  const entries = replay.frame?.entries ?? known?.entries
  const then = useMemo(() => (entries === undefined ? null : project(entriesReader(entries, zones))), [entries])
  const view = at === null || then === null ? live : then
  const differences = useMemo(() => (view === live ? [] : comparePlans(view, live)), [view, live])
  const different = useMemo(() => new Set(differences.map(({ featureId }) => featureId)), [differences])
  function move(to: number | null): void {
    replay.stop()
    go(to)
  }
  return (
    <>
      <MomentBar
        at={at === null ? null : (replay.frame?.at ?? at)}
        past={known}
        replay={replay}
        onStop={() => move(replay.stop())}
        onNow={() => move(null)}
        onRestore={known === null || replay.frame !== null ? undefined : () => setRestored({ past: known, featureId: null })}
      />
      <Scrubber marks={marks} at={replay.frame?.at ?? at} onMove={move} />
      {at !== null && past.kind === 'failed' ? (
        <EmptyState sentence={apiSentence(past.failure)} action={{ label: 'Back to now', onPick: () => move(null) }} />
      ) : (
        <div className={css['travel']} aria-busy={at !== null && past.kind === 'asking'}>
          <PastBoard view={view} different={different} onOpen={onOpen} />
          <DifferenceList
            differences={differences}
            isNow={at === null}
            onOpen={onOpen}
            onRestore={known === null || replay.frame !== null ? undefined : (featureId) => setRestored({ past: known, featureId })}
          />
        </div>
      )}
      {restored !== null && <RestoreDialog restored={restored} onClose={() => setRestored(null)} />}
    </>
  )
}
