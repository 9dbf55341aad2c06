import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import { evidenceFor, type Request } from '@parley/shared/model/request.ts'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useSales } from '../../store/hooks.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { triageNames } from '../../words/request-words.ts'
import { ImportanceMark } from './importance-mark.tsx'
import { LinkedFeature } from './linked-feature.tsx'
import css from './request-detail.module.css'
import { ReplyAddress } from './reply-address.tsx'
import { RequestFacts } from './request-facts.tsx'
import { StatusBadge } from './status-badge.tsx'
import { useCustomerAnswer } from './use-customer-answer.ts'
import { useRequestNames } from './use-request-names.ts'

export interface RequestDetailProps {
  readonly request: Request
  readonly onOpen: (featureId: FeatureId) => void
  readonly onRequest: (requestId: RequestId) => void
  readonly onClose: () => void
  /** What can be done with it, and what may help to do it. */
  readonly children?: ReactNode
}

/** Everything about one request. */
export function RequestDetail({ request, onOpen, onRequest, onClose, children }: RequestDetailProps): ReactNode {
  const names = useRequestNames()
  const answer = useCustomerAnswer()(request)
  const requests = useSales((sales) => sales.requests)
  const into = request.mergedIntoId === null ? undefined : requests.get(request.mergedIntoId)
  const featureId = evidenceFor(request)
  return (
    <article className={css['detail']} aria-label={`Request of ${names.asker(request)}`}>
      <header className={css['head']}>
        <span className={css['back']}>
          <IconButton icon={<ArrowLeft size={16} />} label="Back to the list" onClick={onClose} />
        </span>
        <h2 className={css['company']}>{names.asker(request)}</h2>
        <span className={css['triage']}>{triageNames[request.triage]}</span>
      </header>
      <p className={css['by']}>
        <ImportanceMark importance={request.importance} spelled />
        <span>
          {names.person(request.authorId)}
          {request.askedAt !== null && (
            <>
              , <TimeAgo at={request.askedAt} />
            </>
          )}
        </span>
      </p>
      <p className={css['text']}>{request.text}</p>
      <RequestFacts request={request} />
      {request.replyTo !== null && <ReplyAddress request={request} address={request.replyTo} />}
      {request.triage === 'needs_info' && request.answer !== null && (
        <Note title={`${names.person(request.triagedBy)} asks`} words={request.answer} />
      )}
      {request.reason !== null && <Note title="Why, for us only" words={request.reason} />}
      {into !== undefined && (
        <p className={css['into']}>
          Answered together with{' '}
          <button type="button" className={css['link']} onClick={() => onRequest(into.id)}>
            {names.asker(into)}: {into.text}
          </button>
        </p>
      )}
      {featureId !== null && (
        <LinkedFeature
          featureId={featureId}
          companyId={request.companyId}
          label={request.featureId === null ? `${names.person(request.authorId)} thinks it is about` : 'Evidence for'}
          onOpen={onOpen}
        />
      )}
      <section className={css['answer']} aria-label="What the customer may hear">
        <h3>The customer may hear</h3>
        <p className={css['status']}>
          <StatusBadge status={answer.status} />
        </p>
        {answer.wording !== null && (
          <div className={css['wording']}>
            <blockquote>{answer.wording}</blockquote>
            <CopyButton text={answer.wording} />
          </div>
        )}
      </section>
      {children}
    </article>
  )
}

function Note({ title, words }: { readonly title: string; readonly words: string }): ReactNode {
  return (
    <section className={css['note']} aria-label={title}>
      <h3>{title}</h3>
      <p>{words}</p>
    </section>
  )
}
