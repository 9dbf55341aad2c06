import { useCallback, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchDeliveries } from '../../platform/webhook-api.ts'
import { exactTime, relativeTime } from '../../words/relative-time.ts'
import css from './notifications.module.css'

export interface DeliveriesProps {
  readonly roadmap: string
  readonly id: string
}

/** What was sent last, and what came of it. */
export function Deliveries({ roadmap, id }: DeliveriesProps): ReactNode {
  const [answered, ask] = useAnswer(useCallback(() => fetchDeliveries(roadmap, id), [roadmap, id]))
  return (
    <AnswerView answered={answered} onRetry={ask}>
      {(known) =>
        known.length === 0 ? (
          <p className={css['at']}>Nothing sent yet</p>
        ) : (
          <ul className={css['deliveries']}>
            {known.map(({ id: delivery, event, at, tries, outcome, nextTryAt }) => (
              <li key={delivery} className={css['delivery']}>
                <code>{event}</code>
                <span>{outcome ?? 'waits'}</span>
                <span className={css['at']}>{tries > 1 ? `${tries} tries` : ''}</span>
                <time className={css['at']} dateTime={at} title={exactTime(at)}>
                  {nextTryAt !== null && outcome !== null ? `again ${exactTime(nextTryAt)}` : relativeTime(at, Date.now())}
                </time>
              </li>
            ))}
          </ul>
        )
      }
    </AnswerView>
  )
}
