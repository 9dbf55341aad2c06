import { criteria, type CriterionId } from '@parley/shared/model/criterion.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import { useStores } from '../../store/hooks.ts'
import { useAnnounce } from '../../ui/use-announce.ts'
import { cellFigure } from './figures.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface Estimate {
  readonly featureId: FeatureId
  readonly criterion: CriterionId
  readonly value: number | null
}

/** Writes an estimate and says where it puts the feature; what is as it was is not written. */
export function useEstimate(): (estimate: Estimate) => void {
  const { plan, ranking } = useStores()
  const carryOut = useCarryOut()
  const announce = useAnnounce()
  return ({ featureId, criterion, value }) => {
    const before = plan.getState().features.get(featureId)?.estimates[criterion] ?? null
    if (before === value || !carryOut({ kind: 'estimate-feature', featureId, criterion, value })) return
    const rank = rankOf(ranking.getState(), featureId)
    const told = value === null ? 'cleared' : cellFigure(value)
    announce(`${criteria[criterion].name} ${told}. ${rank === null ? 'No score yet' : `Rank ${rank}`}.`)
  }
}
