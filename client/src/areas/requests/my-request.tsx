import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EditRequest } from './edit-request.tsx'
import { ImportanceMark } from './importance-mark.tsx'
import css from './mine.module.css'
import { questionOf } from './question-of.ts'
import { StatusBadge } from './status-badge.tsx'
import { useCustomerAnswer } from './use-customer-answer.ts'
import { useOwnRequest } from './use-own-request.ts'
import { useRequestNames } from './use-request-names.ts'

export interface MyRequestProps {
  readonly request: Request
  readonly onOpen: (featureId: FeatureId) => void
}

export function MyRequest({ request, onOpen }: MyRequestProps): ReactNode {
  const names = useRequestNames()
  const mayLog = useMaySales('contribute')
  const { status, featureId, wording } = useCustomerAnswer()(request)
  const company = names.company(request.companyId)
  const question = questionOf(request)
  return (
    <article className={css['request']} aria-label={`Request of ${company}`}>
      <header className={css['head']}>
        <h2 className={css['company']}>{company}</h2>
        <ImportanceMark importance={request.importance} />
        <span className={css['age']}>{request.askedAt !== null && <TimeAgo at={request.askedAt} />}</span>
        <StatusBadge status={status} />
      </header>
      <p className={css['text']}>{request.text}</p>
      {question !== null && (
        <Notice>
          <span className={css['question']}>
            {names.person(request.triagedBy)} asks: {question}
          </span>
        </Notice>
      )}
      {featureId !== null && names.feature(featureId) !== null && (
        <button type="button" className={css['feature']} onClick={() => onOpen(featureId)}>
          {names.feature(featureId)}
        </button>
      )}
      {wording !== null && (
        <div className={css['wording']}>
          <blockquote>{wording}</blockquote>
          <CopyButton text={wording} />
        </div>
      )}
      {mayLog && <OwnActions request={request} question={question} />}
    </article>
  )
}

interface OwnActionsProps {
  readonly request: Request
  /** What product waits to hear. */
  readonly question: string | null
}

function OwnActions({ request, question }: OwnActionsProps): ReactNode {
  const { reaffirm, withdraw } = useOwnRequest(request)
  const [isEditing, setEditing] = useState(false)
  return (
    <footer className={css['foot']}>
      <Button size="xs" variant={question === null ? 'ghost' : 'primary'} onClick={() => setEditing(true)}>
        {question === null ? 'Edit' : 'Reply'}
      </Button>
      <Button size="xs" variant="ghost" onClick={reaffirm}>
        Reaffirm
      </Button>
      <Button size="xs" variant="ghost" onClick={withdraw}>
        Withdraw
      </Button>
      {request.reaffirmedAt !== null && (
        <span className={css['age']}>
          Reaffirmed <TimeAgo at={request.reaffirmedAt} />
        </span>
      )}
      {isEditing && <EditRequest request={request} question={question} onClose={() => setEditing(false)} />}
    </footer>
  )
}
