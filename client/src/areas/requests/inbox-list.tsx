import { instantAt } from '@parley/shared/base/instant.ts'
import type { RequestId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import type { ReactNode, Ref } from 'react'
import { useSales } from '../../store/hooks.ts'
import css from './inbox.module.css'
import { MoreButton } from './more-button.tsx'
import { RequestRow } from './request-row.tsx'
import { usePaged } from './use-paged.ts'
import { useRequestNames } from './use-request-names.ts'

export interface InboxGroup {
  readonly label: string
  readonly requests: readonly Request[]
}

export interface InboxListProps {
  readonly groups: readonly InboxGroup[]
  readonly now: number
  readonly currentId: RequestId | null
  readonly onOpen: (requestId: RequestId) => void
  readonly listRef: Ref<HTMLDivElement>
}

export function InboxList({ groups, now, currentId, onOpen, listRef }: InboxListProps): ReactNode {
  return (
    <div ref={listRef} className={css['list']}>
      {groups.map(
        (group) => group.requests.length > 0 && <Group key={group.label} group={group} now={now} currentId={currentId} onOpen={onOpen} />,
      )}
    </div>
  )
}

interface GroupProps extends Omit<InboxListProps, 'groups' | 'listRef'> {
  readonly group: InboxGroup
}

function Group({ group: { label, requests }, now, currentId, onOpen }: GroupProps): ReactNode {
  const names = useRequestNames()
  const withinDays = useSales((sales) => sales.settings.answerWithinDays)
  const { shown, left, more } = usePaged(
    requests,
    requests.findIndex(({ id }) => id === currentId),
  )
  return (
    <section aria-label={label}>
      <h2 className={css['group']}>
        {label} <span>{requests.length}</span>
      </h2>
      <ul>
        {shown.map((request) => (
          <li key={request.id}>
            <RequestRow
              request={request}
              company={names.asker(request)}
              author={names.person(request.authorId)}
              now={instantAt(now)}
              withinDays={withinDays}
              isCurrent={request.id === currentId}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </section>
  )
}
