import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Deal } from '@parley/shared/model/deal.ts'
import type { CompanyId } from '@parley/shared/model/ids.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'

/** A company's deals that are neither won nor lost, by name. */
export function openDeals({ deals, stages }: Pick<SalesView, 'deals' | 'stages'>, companyId: CompanyId): readonly Deal[] {
  const open = [...deals.values()].filter(
    (deal) =>
      deal.companyId === companyId &&
      deal.deletedAt === null &&
      deal.closedOn === null &&
      (deal.stageId === null || (stages.get(deal.stageId)?.kind ?? 'open') === 'open'),
  )
  return open.sort((a, b) => compareText(a.name, b.name))
}
