import type { Day } from '../base/instant.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import { daysBetween } from './age-factor.ts'

const rememberedDays = 365
/** A lost deal still says what it was lost for. */
const lostWeight = 0.25

/** What share of a deal’s amount counts as demand, from 0 to 1: the odds of its stage while open, a quarter for a year once lost. */
export function dealWeight(deal: Pick<Deal, 'renews' | 'closedOn' | 'deletedAt'>, stage: DealStage | undefined, today: Day): number {
  // What a renewal brings is in the company’s yearly payment already.
  if (deal.renews || deal.deletedAt !== null || stage === undefined) return 0
  if (stage.kind === 'open') return stage.probability
  if (stage.kind === 'won') return 0
  const isRemembered = deal.closedOn === null || daysBetween(deal.closedOn, today) <= rememberedDays
  return isRemembered ? lostWeight : 0
}
