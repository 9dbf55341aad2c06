import type { Day } from '../base/instant.ts'
import { windowName } from '../calendar/period-name.ts'
import { minorUnits } from '../demand/minor-units.ts'
import type { CompanyId, DealId, FeatureId, UserId } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import { evidenceFor } from '../model/request.ts'
import type { PlanView } from '../projection/plan-view.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { standingOf } from '../promises/standing-of.ts'
import type { Cell, Sheet } from './sheet.ts'

export interface SalesSheetsInput {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly nameOf: (id: UserId) => string | null
  readonly today: Day
}

export const salesSheetNames = ['companies', 'deals', 'requests', 'promises'] as const
export type SalesSheetName = (typeof salesSheetNames)[number]

/** What the sales document holds and nobody deleted, a table each. */
export function salesSheet(name: SalesSheetName, input: SalesSheetsInput): Sheet {
  return sheets[name](input)
}

const sheets: Readonly<Record<SalesSheetName, (input: SalesSheetsInput) => Sheet>> = {
  companies: ({ sales, nameOf }) => ({
    headers: ['Company', 'Kind', 'Owner', 'Domain', 'ARR', 'Currency', 'Segment', 'Tier', 'Industry', 'Region', 'Seats', 'Renewal'],
    rows: present(sales.companies).map((one) => [
      one.name,
      one.kind,
      named(one.ownerId, nameOf),
      one.domain,
      ...money(one.arr),
      one.segment,
      one.tier,
      one.industry,
      one.region,
      one.seats,
      one.renewal,
    ]),
  }),
  deals: ({ plan, sales, nameOf }) => ({
    headers: [
      'Deal name',
      'Company',
      'Stage',
      'Owner',
      'Amount a year',
      'Currency',
      'Close date',
      'Closed on',
      'Renewal of what is paid',
      'Lost reason',
      'Lost for',
    ],
    rows: present(sales.deals).map((one) => [
      one.name,
      companyName(sales, one.companyId),
      one.stageId === null ? null : (sales.stages.get(one.stageId)?.name ?? null),
      named(one.ownerId, nameOf),
      ...money(one.amount),
      one.expectedClose,
      one.closedOn,
      one.renews ? 'yes' : 'no',
      one.lostReason,
      featureTitle(plan, one.lostForFeatureId),
    ]),
  }),
  requests: ({ plan, sales, nameOf }) => ({
    headers: ['Request', 'Company', 'Deal', 'Importance', 'Needed by', 'Said on', 'Asked by', 'Asked at', 'Triage', 'Feature', 'Answer'],
    rows: present(sales.requests).map((one) => [
      one.text,
      companyName(sales, one.companyId),
      dealName(sales, one.dealId),
      one.importance,
      one.neededBy,
      one.saidOn,
      named(one.authorId, nameOf),
      one.askedAt,
      one.triage,
      featureTitle(plan, evidenceFor(one)),
      one.answer,
    ]),
  }),
  promises: ({ plan, sales, nameOf, today }) => ({
    headers: ['Promise', 'Feature', 'Company', 'Deal', 'Strength', 'Promised for', 'Given by', 'Given at', 'State', 'Standing', 'Approval'],
    rows: present(sales.promises).map((one) => [
      one.statement,
      featureTitle(plan, one.featureId),
      companyName(sales, one.companyId),
      dealName(sales, one.dealId),
      one.strength,
      one.window === null ? null : windowName(one.window),
      named(one.authorId, nameOf),
      one.madeAt,
      one.state,
      standingOf(one, plan.features.get(one.featureId), today).standing,
      one.approval,
    ]),
  }),
}

function present<T extends { readonly deletedAt: string | null }>(held: ReadonlyMap<unknown, T>): readonly T[] {
  return [...held.values()].filter(({ deletedAt }) => deletedAt === null)
}

/** In whole units, as spreadsheets count, and the currency beside it. */
function money(value: Money | null): readonly [Cell, Cell] {
  return value === null ? [null, null] : [value.amount / minorUnits(value.currency), value.currency]
}

function named(id: UserId | null, nameOf: (id: UserId) => string | null): Cell {
  return id === null ? null : nameOf(id)
}

function companyName(sales: SalesView, id: CompanyId | null): Cell {
  return id === null ? null : (sales.companies.get(id)?.name ?? null)
}

function dealName(sales: SalesView, id: DealId | null): Cell {
  return id === null ? null : (sales.deals.get(id)?.name ?? null)
}

function featureTitle(plan: PlanView, id: FeatureId | null): Cell {
  return id === null ? null : (plan.features.get(id)?.title ?? null)
}
