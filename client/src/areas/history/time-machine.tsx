import { zones } from '@parley/shared/document/zone.ts'
import { comparePlans, type Difference } from '@parley/shared/history/compare-plans.ts'
import { entriesReader, type Entries } from '@parley/shared/history/entries.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { PastJson, TimelineJson } from '@parley/shared/protocol/history.ts'
import { History } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { fetchTimeline } from '../../platform/history-api.ts'
import { usePlan } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { DifferenceList, type DifferenceListProps } from './difference-list.tsx'
import css from './history.module.css'
import { MomentBar } from './moment-bar.tsx'
import { PastBoard } from './past-board.tsx'
import { RestoreDialog, type Restored } from './restore-dialog.tsx'
import { Scrubber } from './scrubber.tsx'
import { useMoment } from './use-moment.ts'
import { usePast, type Past } from './use-past.ts'
import { useReplay, type Replay } from './use-replay.ts'

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

interface Shown {
  readonly view: PlanView
  readonly differences: readonly Difference[]
  readonly different: ReadonlySet<FeatureId>
}

/** The plan of some entries beside the live one; the live one where there are none. */
function useShown(entries: Entries | undefined): Shown {
  const live = usePlan((plan) => plan)
  const view = useMemo(() => (entries === undefined ? live : project(entriesReader(entries, zones))), [entries, live])
  const differences = useMemo(() => (view === live ? [] : comparePlans(view, live)), [view, live])
  const different = useMemo(() => new Set(differences.map(({ featureId }) => featureId)), [differences])
  return { view, differences, different }
}

function Travel({ roadmapId, timeline: { marks }, onOpen }: TimeMachineProps & { readonly timeline: TimelineJson }): ReactNode {
  const toast = useToast()
  const [at, go] = useMoment()
  const slider = useRef<HTMLInputElement>(null)
  const past = usePast(roadmapId, at)
  const replay = useReplay(roadmapId, (failure) => toast({ message: apiSentence(failure), tone: 'bad' }))
  const [restored, setRestored] = useState<Restored | null>(null)
  const { known, entries, shownAt, restorable } = placeOf(past, replay, at)
  const shown = useShown(entries)
  function move(to: number | null): void {
    replay.stop()
    go(to)
  }
  /** The way back goes away with the moment, and would take the focus along. */
  function backToNow(): void {
    move(null)
    slider.current?.focus()
  }
  function ask(featureId: FeatureId | null): void {
    if (restorable !== null) setRestored({ past: restorable, featureId })
  }
  return (
    <>
      <MomentBar
        at={shownAt}
        past={known}
        replay={replay}
        onStop={() => move(replay.stop())}
        onNow={backToNow}
        onRestore={restorable === null ? undefined : () => ask(null)}
      />
      <Scrubber ref={slider} marks={marks} at={shownAt} onMove={move} />
      {past.kind === 'failed' && <EmptyState sentence={apiSentence(past.failure)} action={{ label: 'Back to now', onPick: backToNow }} />}
      {past.kind !== 'failed' && (
        <Beside
          shown={shown}
          isWaiting={past.kind === 'asking'}
          isNow={at === null}
          onOpen={onOpen}
          onRestore={restorable === null ? undefined : ask}
        />
      )}
      {restored !== null && <RestoreDialog restored={restored} onClose={() => setRestored(null)} />}
    </>
  )
}

interface TravelPlace {
  readonly known: PastJson | null
  readonly entries: Entries | undefined
  readonly shownAt: number | null
  /** What can be restored: a moment, never a frame of a replay. */
  readonly restorable: PastJson | null
}

function placeOf(past: Past, { frame }: Replay, at: number | null): TravelPlace {
  const known = past.kind === 'known' ? past.past : null
  if (frame !== null) return { known, entries: frame.entries, shownAt: frame.at, restorable: null }
  return { known, entries: known?.entries, shownAt: at, restorable: known }
}

interface BesideProps extends Pick<DifferenceListProps, 'isNow' | 'onOpen' | 'onRestore'> {
  readonly shown: Shown
  readonly isWaiting: boolean
}

/** The plan as it was, and beside it what became of it. */
function Beside({ shown: { view, different, differences }, isWaiting, ...list }: BesideProps): ReactNode {
  return (
    <div className={css['travel']} aria-busy={isWaiting}>
      <PastBoard view={view} different={different} onOpen={list.onOpen} />
      <DifferenceList differences={differences} {...list} />
    </div>
  )
}
