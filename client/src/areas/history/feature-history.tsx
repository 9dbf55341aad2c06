import { groupChanges, type EntryChange } from '@parley/shared/history/group-changes.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import { History } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { fetchHistory } from '../../platform/history-api.ts'
import { usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { BriefVersions } from './brief-versions.tsx'
import { ChangeGroupView } from './change-group.tsx'
import css from './history.module.css'

export interface FeatureHistoryProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
}

/** Who changed which field of a feature, from what to what and when. */
export function FeatureHistory({ roadmapId, featureId }: FeatureHistoryProps): ReactNode {
  // Whatever changes the feature changes its history too.
  const feature = usePlan((plan) => plan.features.get(featureId))
  const [answered, ask] = useAnswer(
    useCallback(
      () => fetchHistory(roadmapId, `feature/${featureId}`, null),
      // oxlint-disable-next-line react/exhaustive-deps
      [roadmapId, featureId, feature],
    ),
  )
  return (
    <section className={css['panel']} aria-label="History of this feature">
      <BriefVersions roadmapId={roadmapId} featureId={featureId} />
      <AnswerView answered={answered} onRetry={ask}>
        {({ changes, cursor }) => (
          <Pages key={`${featureId} ${changes[0]?.seq}`} roadmapId={roadmapId} featureId={featureId} first={changes} cursor={cursor} />
        )}
      </AnswerView>
    </section>
  )
}

interface PagesProps extends FeatureHistoryProps {
  readonly first: readonly LoggedChangeJson[]
  readonly cursor: number | null
}

function Pages({ roadmapId, featureId, first, cursor }: PagesProps): ReactNode {
  const [older, setOlder] = useState<{ readonly changes: readonly EntryChange[]; readonly cursor: number | null }>({ changes: [], cursor })
  const toast = useToast()
  async function more(): Promise<void> {
    const page = await fetchHistory(roadmapId, `feature/${featureId}`, older.cursor)
    if (page.ok) setOlder({ changes: [...older.changes, ...page.value.changes], cursor: page.value.cursor })
    else toast({ message: apiSentence(page.failure), tone: 'bad' })
  }
  const groups = groupChanges([...first, ...older.changes])
  if (groups.length === 0) return <EmptyState icon={<History size={20} />} sentence="Nothing was changed here yet." />
  return (
    <>
      <ol className={css['groups']}>
        {groups.map((group) => (
          <li key={`${group.actor} ${group.to}`}>
            <ChangeGroupView group={group} />
          </li>
        ))}
      </ol>
      {older.cursor !== null && (
        <Button size="xs" onClick={() => void more()}>
          Earlier changes
        </Button>
      )}
    </>
  )
}
