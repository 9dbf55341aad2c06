import { useCallback, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchReaders } from '../../platform/briefing-api.ts'
import { useMe } from '../../store/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import css from './briefing.module.css'

export interface ReadersProps {
  readonly roadmapId: string
}

/** Who has read how far, those furthest behind first. */
export function Readers({ roadmapId }: ReadersProps): ReactNode {
  const [readers, ask] = useAnswer(useCallback(() => fetchReaders(roadmapId), [roadmapId]))
  const { people } = useMe()
  return (
    <AnswerView answered={readers} onRetry={ask}>
      {(known) => (
        <ul className={css['list']} aria-label="Who has read">
          {known
            .toSorted((a, b) => b.behind - a.behind)
            .map(({ personId, at, behind }) => {
              const person = people.find(({ id }) => id === personId)
              return (
                <li key={personId} className={css['reader']}>
                  {person !== undefined && <Avatar person={person} size={24} />}
                  <span className={css['name']}>
                    {person?.name ?? 'Somebody'}
                    <span className={css['by']}>{person?.title}</span>
                  </span>
                  <span className={css['by']}>{at === null ? 'Has read nothing yet' : <TimeAgo at={at} />}</span>
                  <span className={css['behind']} data-behind={behind > 0 ? '' : undefined}>
                    {behind === 0 ? 'Up to date' : `${behind} unread`}
                  </span>
                </li>
              )
            })}
        </ul>
      )}
    </AnswerView>
  )
}
