import type { RequestId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useMe, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './request-form.module.css'

export interface SimilarNoticeProps {
  readonly requestId: RequestId
  /** Only the one who asked can say that it still matters. */
  readonly onReaffirm: (requestId: RequestId) => void
}

/** The company has asked for the same already: one more request would not count more. */
export function SimilarNotice({ requestId, onReaffirm }: SimilarNoticeProps): ReactNode {
  const { person, people } = useMe()
  const request = useSales((sales) => sales.requests.get(requestId))
  if (request === undefined) return null
  const isMine = request.authorId === person.id
  const author = isMine ? 'You' : (people.find(({ id }) => id === request.authorId)?.name ?? 'Somebody')
  return (
    <Notice>
      <div className={css['similar']}>
        <span className={css['similarWords']}>
          {author} logged this for them {request.askedAt !== null && <TimeAgo at={request.askedAt} />}: “{request.text}”
        </span>
        {isMine && <Button onClick={() => onReaffirm(requestId)}>Reaffirm that one</Button>}
      </div>
    </Notice>
  )
}
