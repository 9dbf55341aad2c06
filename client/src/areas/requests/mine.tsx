import { compareText } from '@parley/shared/base/compare-text.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { MessageSquarePlus } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useMe, useSales, useStores } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import css from './mine.module.css'
import { MoreButton } from './more-button.tsx'
import { MyRequest } from './my-request.tsx'
import { questionOf } from './question-of.ts'
import { usePaged } from './use-paged.ts'

export interface MineProps {
  readonly onOpen: (featureId: FeatureId) => void
}

/** What I asked for, and what I may tell the customer about it. Questions to me come first, then the newest. */
export function Mine({ onOpen }: MineProps): ReactNode {
  const { view } = useStores()
  const { person } = useMe()
  const requests = useSales((sales) => sales.requests)
  const mine = useMemo(
    () => [...requests.values()].filter(({ authorId, deletedAt }) => authorId === person.id && deletedAt === null).sort(byNeed),
    [requests, person.id],
  )
  const { shown, left, more } = usePaged(mine, -1)
  if (mine.length === 0)
    return (
      <EmptyState
        icon={<MessageSquarePlus size={24} />}
        sentence="No requests yet. Press R in any call."
        action={{ label: 'Log a request', shortcut: 'R', onPick: () => view.setState({ requestDraft: { featureId: null } }) }}
      />
    )
  return (
    <div className={css['scroll']}>
      <ul className={css['list']} aria-label="My requests">
        {shown.map((request) => (
          <li key={request.id}>
            <MyRequest request={request} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </div>
  )
}

function byNeed(a: Request, b: Request): number {
  return (
    Number(questionOf(b) !== null) - Number(questionOf(a) !== null) ||
    compareText(b.askedAt ?? '~', a.askedAt ?? '~') ||
    compareText(a.id, b.id)
  )
}
