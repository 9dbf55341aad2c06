import { demandOf } from '@parley/shared/demand/demand-of.ts'
import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import { Plus } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales, useStores } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DemandSum } from './demand-sum.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import css from './demand-tab.module.css'
import { useEvidence } from './use-evidence.ts'
import { VotesLine } from './votes-line.tsx'

export interface DemandTabProps {
  readonly featureId: FeatureId
  readonly onRequest: (requestId: RequestId) => void
}

/** Who asks for the feature, and what that is worth. */
export function DemandTab({ featureId, onRequest }: DemandTabProps): ReactNode {
  const { view } = useStores()
  const sales = useSales((state) => state)
  const votes = usePlan((plan) => plan.demand.get(featureId)?.votes ?? 0)
  const mayLog = useMaySales('contribute')
  const evidence = useEvidence(featureId)
  const today = useToday()
  const demand = useMemo(() => demandOf(sales, today).get(featureId), [sales, today, featureId])
  function log(): void {
    view.setState({ requestDraft: { featureId } })
  }
  if (evidence.length === 0 || demand === undefined)
    return (
      <>
        {votes > 0 && (
          <div className={css['demand']}>
            <VotesLine votes={votes} />
          </div>
        )}
        <EmptyState
          sentence={
            votes > 0
              ? 'No customer has asked for this yet. A request about it counts as evidence here.'
              : 'Nobody has asked for this yet. A request about it counts as evidence here.'
          }
          action={mayLog ? { label: 'Log a request', icon: <Plus size={14} />, onPick: log } : undefined}
        />
      </>
    )
  return (
    <div className={css['demand']}>
      <DemandSum demand={demand} sales={sales} />
      {votes > 0 && <VotesLine votes={votes} />}
      <div className={css['bar']}>
        <h3 className={css['title']}>Requests</h3>
        {mayLog && (
          <Button size="xs" variant="ghost" icon={<Plus size={14} />} onClick={log}>
            Log a request
          </Button>
        )}
      </div>
      <ul className={css['list']} aria-label="Requests">
        {evidence.map((request) => (
          <li key={request.id}>
            <EvidenceLine request={request} onRequest={onRequest} />
          </li>
        ))}
      </ul>
    </div>
  )
}
