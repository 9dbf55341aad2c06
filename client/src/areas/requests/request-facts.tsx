import { moneyText } from '../../words/money-text.ts'
import type { Company } from '@parley/shared/model/company.ts'
import type { Deal } from '@parley/shared/model/deal.ts'
import type { Request } from '@parley/shared/model/request.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { dayText } from '../../words/day-text.ts'
import css from './request-detail.module.css'

export interface RequestFactsProps {
  readonly request: Request
}

/** What hangs on it. */
export function RequestFacts({ request }: RequestFactsProps): ReactNode {
  const deal = useSales(({ deals }) => (request.dealId === null ? undefined : deals.get(request.dealId)))
  const stages = useSales((sales) => sales.stages)
  const company = useSales(({ companies }) => (request.companyId === null ? undefined : companies.get(request.companyId)))
  const facts = [...(deal === undefined ? [] : dealFacts(deal, stages)), ...arrFacts(company), ...dayFacts(request)]
  if (facts.length === 0) return null
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} className={css['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type Fact = readonly [name: string, value: ReactNode]

function dealFacts({ name, amount, stageId }: Deal, stages: SalesView['stages']): readonly Fact[] {
  const stage = stageId === null ? undefined : stages.get(stageId)
  return [
    ['Deal', name],
    ...(amount === null ? [] : [['Worth', `${moneyText(amount)} a year`] as const]),
    ...(stage === undefined ? [] : [['Stage', `${stage.name}, ${Math.round(100 * stage.probability)} %`] as const]),
  ]
}

function arrFacts(company: Company | undefined): readonly Fact[] {
  const arr = company?.arr ?? null
  return arr === null ? [] : [['Pays today', `${moneyText(arr)} a year`]]
}

function dayFacts({ neededBy, saidOn, reaffirmedAt, snoozedUntil }: Request): readonly Fact[] {
  return [
    ...(saidOn === null ? [] : [['Said on', dayText(saidOn)] as const]),
    ...(neededBy === null ? [] : [['Needed by', dayText(neededBy)] as const]),
    ...(reaffirmedAt === null ? [] : [['Reaffirmed', <TimeAgo key="reaffirmed" at={reaffirmedAt} />] as const]),
    ...(snoozedUntil === null ? [] : [['Snoozed till', dayText(snoozedUntil)] as const]),
  ]
}
