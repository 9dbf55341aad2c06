import type { Request } from '@parley/shared/model/request.ts'
import type { RequestId } from '@parley/shared/model/ids.ts'
import { daysWaiting } from '@parley/shared/requests/answer-figures.ts'
import { hasReplied } from '@parley/shared/requests/request-state.ts'
import { memo, type ReactNode } from 'react'
import { dayText } from '../../words/day-text.ts'
import { inOneLine } from '../../words/in-one-line.ts'
import { daysText } from '../../words/request-words.ts'
import { ImportanceMark } from './importance-mark.tsx'
import css from './inbox.module.css'

export interface RequestRowProps {
  readonly request: Request
  readonly company: string
  readonly author: string
  readonly now: string
  readonly withinDays: number
  readonly isCurrent: boolean
  readonly onOpen: (requestId: RequestId) => void
}

/** One request in the inbox: who, how urgent, what. */
export const RequestRow = memo(function RequestRow(props: RequestRowProps): ReactNode {
  const { request, company, author, now, withinDays, isCurrent, onOpen } = props
  const days = daysWaiting(request, now)
  const isOverdue = days > withinDays && (request.triage === 'new' || hasReplied(request))
  return (
    <button
      type="button"
      className={css['row']}
      data-request={request.id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onOpen(request.id)}
    >
      <span className={css['rowHead']}>
        <ImportanceMark importance={request.importance} />
        <span className={css['rowCompany']}>{company}</span>
        <span className={css['rowAge']} data-overdue={isOverdue ? '' : undefined}>
          {isOverdue ? `${daysText(days)}, overdue` : days < 1 ? 'today' : daysText(days)}
        </span>
      </span>
      <span className={css['rowText']}>{inOneLine(request.text)}</span>
      <span className={css['rowFoot']}>{footOf(request, author)}</span>
    </button>
  )
})

function footOf(request: Request, author: string): string {
  if (request.snoozedUntil !== null) return `${author} · back on ${dayText(request.snoozedUntil)}`
  if (hasReplied(request)) return `${author} replied to your question`
  return request.triage === 'needs_info' ? `${author} was asked` : author
}
