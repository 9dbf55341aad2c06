import { compareText } from '@parley/shared/base/compare-text.ts'
import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { MessageSquarePlus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales, useStores } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AllFilters } from './all-filters.tsx'
import { AllTable } from './all-table.tsx'
import css from './all-requests.module.css'
import { matchesAll, noRequestFilter } from './match-request.ts'
import { RequestDetail } from './request-detail.tsx'
import { TriagePanel } from './triage-panel.tsx'

export interface AllRequestsProps {
  readonly requestId: RequestId | null
  readonly onRequest: (requestId: RequestId | null) => void
  readonly onOpen: (featureId: FeatureId) => void
}

/** Every request there is, the newest first, with the chosen one beside the table. */
export function AllRequests({ requestId, onRequest, onOpen }: AllRequestsProps): ReactNode {
  const { view } = useStores()
  const requests = useSales((sales) => sales.requests)
  const companies = useSales((sales) => sales.companies)
  const mayTriage = useMaySales('triage')
  const [filter, setFilter] = useState(noRequestFilter)
  const all = useMemo(() => [...requests.values()].filter(({ deletedAt }) => deletedAt === null).sort(byNewest), [requests])
  const matching = useMemo(() => all.filter((request) => matchesAll(request, { ...filter, companies })), [all, filter, companies])
  const shown = requestId === null ? undefined : requests.get(requestId)
  if (all.length === 0)
    return (
      <EmptyState
        icon={<MessageSquarePlus size={24} />}
        sentence="No requests yet. Press R in any call."
        action={{ label: 'Log a request', shortcut: 'R', onPick: () => view.setState({ requestDraft: { featureId: null } }) }}
      />
    )
  return (
    <>
      <AllFilters filter={filter} onChange={(part) => setFilter((before) => ({ ...before, ...part }))} count={matching.length} />
      <div className={css['split']} data-opened={shown === undefined ? undefined : ''}>
        <div className={css['scroll']}>
          {matching.length === 0 ? (
            <EmptyState
              sentence="No request matches the filter."
              action={{ label: 'Clear the filter', onPick: () => setFilter(noRequestFilter) }}
            />
          ) : (
            <AllTable requests={matching} currentId={shown?.id ?? null} onOpen={onRequest} />
          )}
        </div>
        {shown !== undefined && (
          <div className={css['pane']}>
            <RequestDetail key={shown.id} request={shown} onOpen={onOpen} onRequest={onRequest} onClose={() => onRequest(null)}>
              {mayTriage && <TriagePanel request={shown} onDone={() => undefined} />}
            </RequestDetail>
          </div>
        )}
      </div>
    </>
  )
}

function byNewest(a: Request, b: Request): number {
  return compareText(b.askedAt ?? '~', a.askedAt ?? '~') || compareText(a.id, b.id)
}
