import { canonicalText } from '@parley/shared/briefing/canonical-text.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { BriefingJson } from '@parley/shared/protocol/briefing.ts'
import { CheckCheck, Newspaper } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { acknowledge, fetchBriefing } from '../../platform/briefing-api.ts'
import { useMay } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { BriefingItem } from './briefing-item.tsx'
import css from './briefing.module.css'
import { hashText } from './hash-text.ts'
import { Readers } from './readers.tsx'
import { useBriefing } from './use-briefing.ts'

export interface BriefingScreenProps {
  readonly roadmapId: string
  readonly onOpen: (featureId: FeatureId) => void
}

type Shown = 'mine' | 'readers'

/** What changed for me since I last read, and for product who has read how far. */
export function BriefingScreen({ roadmapId, onOpen }: BriefingScreenProps): ReactNode {
  const [briefing, ask] = useAnswer(useCallback(() => fetchBriefing(roadmapId), [roadmapId]))
  const isProduct = useMay('edit-plan')
  const [shown, setShown] = useState<Shown>('mine')
  return (
    <section className={css['screen']} aria-label="Briefing">
      {isProduct && (
        <div className={css['bar']}>
          <SegmentedControl<Shown>
            label="Show"
            value={shown}
            options={[
              { value: 'mine', label: 'What changed' },
              { value: 'readers', label: 'Who has read' },
            ]}
            onChange={setShown}
          />
        </div>
      )}
      {shown === 'readers' ? (
        <Readers roadmapId={roadmapId} />
      ) : (
        <AnswerView answered={briefing} onRetry={ask}>
          {(known) => <Told key={known.upTo} roadmapId={roadmapId} briefing={known} onOpen={onOpen} onRead={ask} />}
        </AnswerView>
      )}
    </section>
  )
}

interface ToldProps extends BriefingScreenProps {
  readonly briefing: BriefingJson
  readonly onRead: () => void
}

function Told({ roadmapId, briefing, onOpen, onRead }: ToldProps): ReactNode {
  const items = useBriefing(briefing)
  const toast = useToast()
  const [isSending, setSending] = useState(false)
  async function read(): Promise<void> {
    setSending(true)
    const answer = await acknowledge(roadmapId, { upTo: briefing.upTo, hash: hashText(canonicalText(items)) })
    setSending(false)
    if (answer.ok) toast({ message: 'Noted: you have read this briefing.' })
    else toast({ message: apiSentence(answer.failure), tone: 'bad' })
    onRead()
  }
  if (items.length === 0)
    return (
      <EmptyState icon={<Newspaper size={24} />} sentence="Nothing has changed for you since you last read. You may say what you said." />
    )
  return (
    <>
      <header className={css['head']}>
        <p>
          {items.length === 1 ? '1 change' : `${items.length} changes`}
          {briefing.since === null ? ' in the last fortnight' : ' since you last read, '}
          {briefing.since !== null && <TimeAgo at={briefing.since} />}
        </p>
        <Button
          variant="primary"
          icon={<CheckCheck size={14} />}
          disabledReason={isSending ? 'It is on its way' : undefined}
          onClick={() => void read()}
        >
          I have read this
        </Button>
      </header>
      <ul className={css['list']}>
        {items.map((item) => (
          <li key={item.featureId}>
            <BriefingItem item={item} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  )
}
