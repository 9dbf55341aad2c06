import { createHash } from 'node:crypto'
import type { Day } from '@parley/shared/base/instant.ts'
import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { shareableLines } from '@parley/shared/guidance/shareable-lines.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { ProspectLink } from '../storage/prospect-links.ts'

/** Both documents of the roadmap, on a day. */
export interface Now {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly today: Day
}

/** What a link says. It depends on nothing but the approved sentences. */
export interface LinkContent {
  readonly lines: readonly string[]
  /** The same for the same words. */
  readonly version: string
}

type Agreed = Pick<ProspectLink, 'companyId' | 'dealId' | 'featureIds'>

/** Undefined once the deal or the company is gone: then there is nobody any more to whom something was agreed. */
export function linkContent({ companyId, dealId, featureIds }: Agreed, { plan, sales, today }: Now): LinkContent | undefined {
  const company = sales.companies.get(companyId)
  const deal = sales.deals.get(dealId)
  if (company === undefined || company.deletedAt !== null || deal === undefined || deal.deletedAt !== null) return undefined
  const lines = shareableLines(plan, featureIds, { audience: audienceOf(company.kind), today }).map(({ sentence }) => sentence)
  const version = createHash('sha256').update(JSON.stringify(lines)).digest('base64url').slice(0, 16)
  return { lines, version }
}
