import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Deal } from '@parley/shared/model/deal.ts'
import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import { Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { RecordSection } from '../../parts/record-section.tsx'
import { DealDialog } from './deal-dialog.tsx'
import { DealRow } from './deal-row.tsx'
import css from './company-page.module.css'

export interface DealTableProps {
  readonly companyId: CompanyId
  readonly onOpen: (featureId: FeatureId) => void
}

/** The deals of a company, open ones first, those that close next before the others. */
export function DealTable({ companyId, onOpen }: DealTableProps): ReactNode {
  const all = useSales((sales) => sales.deals)
  const stages = useSales((sales) => sales.stages)
  const canEdit = useMaySales('contribute')
  const [isAdding, setAdding] = useState(false)
  const deals = useMemo(
    () =>
      [...all.values()]
        .filter((deal) => deal.companyId === companyId && deal.deletedAt === null)
        .sort((a, b) => compareDeals(stages, a, b)),
    [all, stages, companyId],
  )
  return (
    <RecordSection
      label="Deals"
      count={deals.length}
      nothing="No deal yet."
      act={
        canEdit && (
          <Button size="xs" icon={<Plus size={13} />} onClick={() => setAdding(true)}>
            Add deal
          </Button>
        )
      }
    >
      {deals.length > 0 && (
        <div className={css['scroller']}>
          <table className={css['deals']}>
            <thead>
              <tr>
                <th scope="col">Deal</th>
                <th scope="col">Stage</th>
                <th scope="col" data-number="">
                  Amount a year
                </th>
                <th scope="col">Closes</th>
                <th scope="col">Owner</th>
                {canEdit && (
                  <th scope="col">
                    <VisuallyHidden>Change</VisuallyHidden>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {deals.map((deal) => (
                <DealRow key={deal.id} deal={deal} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isAdding && <DealDialog companyId={companyId} deal={null} onClose={() => setAdding(false)} />}
    </RecordSection>
  )
}

function compareDeals(stages: SalesView['stages'], a: Deal, b: Deal): number {
  const [first, second] = [isClosed(stages, a), isClosed(stages, b)]
  if (first !== second) return Number(first) - Number(second)
  const byDay = first ? compareText(b.closedOn ?? '', a.closedOn ?? '') : compareText(a.expectedClose ?? '~', b.expectedClose ?? '~')
  return byDay || compareText(a.id, b.id)
}

function isClosed(stages: SalesView['stages'], { stageId }: Deal): boolean {
  const kind = stageId === null ? 'open' : stages.get(stageId)?.kind
  return kind === 'won' || kind === 'lost'
}
