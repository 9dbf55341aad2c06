import { useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { fetchRoadmaps } from '../../platform/api.ts'
import { dropCalendarAddress, fetchCalendarAddress, makeCalendarAddress } from '../../platform/webhook-api.ts'
import { Button } from '../../ui/button.tsx'
import css from './notifications.module.css'
import { SecretOnce } from './secret-once.tsx'

/** A secret address under which calendars read the roadmap as its maker may. */
export function CalendarAddress(): ReactNode {
  const [address, ask] = useAnswer(fetchCalendarAddress)
  const [roadmaps, askRoadmaps] = useAnswer(fetchRoadmaps)
  const [token, setToken] = useState<string | null>(null)
  const tell = useOutcome()

  function make(): void {
    void tell({
      request: makeCalendarAddress(),
      onDone: (made) => {
        setToken(made.token)
        ask()
      },
    })
  }

  function drop(): void {
    void tell({
      request: dropCalendarAddress(),
      done: 'The address reads no more.',
      onDone: () => {
        setToken(null)
        ask()
      },
    })
  }

  return (
    <div className={css['hooks']}>
      <AnswerView answered={roadmaps} onRetry={askRoadmaps}>
        {(known) =>
          token === null
            ? null
            : known.map(({ id, name }) => (
                <SecretOnce
                  key={id}
                  sentence={`Subscribe to ${name} with this address. It is shown only this once.`}
                  secret={`${window.location.origin}/api/v1/roadmaps/${id}/calendar.ics?token=${token}`}
                  copyLabel={`Copy address of ${name}`}
                  onClose={() => setToken(null)}
                />
              ))
        }
      </AnswerView>
      <AnswerView answered={address} onRetry={ask}>
        {({ createdAt }) => (
          <div className={css['actions']}>
            <Button onClick={make}>{createdAt === null ? 'Make an address' : 'Make a new address'}</Button>
            {createdAt !== null && (
              <Button variant="ghost" onClick={drop}>
                Revoke the address
              </Button>
            )}
          </div>
        )}
      </AnswerView>
    </div>
  )
}
