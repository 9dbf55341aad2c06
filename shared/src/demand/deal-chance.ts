import type { Day } from '../base/instant.ts'
import { daysBetween } from '../calendar/days-between.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import type { StageId } from '../model/ids.ts'

const countedOfLost = 0.25
const daysLostCounts = 365

export interface Chance {
  readonly chance: number
  readonly lost: boolean
}

/**
 * What part of a deal's amount counts: the probability of its stage while it is open, a quarter for a year after it was lost.
 * What a won deal brings is in what the company pays.
 */
export function dealChance(deal: Deal, stages: ReadonlyMap<StageId, DealStage>, today: Day): Chance {
  const stage = deal.stageId === null ? undefined : stages.get(deal.stageId)
  if (stage === undefined || deal.deletedAt !== null || stage.kind === 'won') return { chance: 0, lost: false }
  if (stage.kind === 'open') return { chance: stage.probability, lost: false }
  const isRecent = deal.closedOn !== null && daysBetween(deal.closedOn, today) <= daysLostCounts
  return { chance: isRecent ? countedOfLost : 0, lost: true }
}
