import { useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchRoadmaps } from '../../platform/api.ts'
import { Select } from '../../ui/select.tsx'
import css from './notifications.module.css'
import { SignedWebhooks } from './signed-webhooks.tsx'

/** Signed webhooks, for each roadmap its own. */
export function Programs(): ReactNode {
  const [roadmaps, ask] = useAnswer(fetchRoadmaps)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <AnswerView answered={roadmaps} onRetry={ask}>
      {(known) => {
        const roadmap = chosen ?? known[0]?.id
        if (roadmap === undefined) return null
        return (
          <div className={css['hooks']}>
            {known.length > 1 && (
              <Select
                label="Roadmap"
                value={roadmap}
                options={known.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setChosen}
              />
            )}
            <SignedWebhooks key={roadmap} roadmap={roadmap} />
          </div>
        )
      }}
    </AnswerView>
  )
}
