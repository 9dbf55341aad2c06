import type { Deal } from '@parley/shared/model/deal.ts'
import { useMemo, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { Select } from '../../ui/select.tsx'

export interface DealStageFieldProps {
  readonly deal: Deal
  /** Closing a deal asks for more than the stage. */
  readonly onClosing: (as: 'won' | 'lost') => void
}

const none = 'none'

/** A deal goes from stage to stage in place; one that was closed and goes on is open again, without a day of closing. */
export function DealStageField({ deal, onClosing }: DealStageFieldProps): ReactNode {
  const stages = useSales((sales) => sales.stages)
  const carryOut = useCarryOutSales()
  const disabled = !useMaySales('contribute')
  const options = useMemo(
    () => [
      { value: none, label: 'No stage' },
      ...[...stages.values()]
        .filter(({ id, deletedAt }) => deletedAt === null || id === deal.stageId)
        .map(({ id, name, probability, kind }) => ({
          value: id as string,
          label: name,
          hint: kind === 'open' ? `${Math.round(probability * 100)} %` : undefined,
        })),
    ],
    [stages, deal.stageId],
  )
  function choose(value: string): void {
    if (value === (deal.stageId ?? none)) return
    const stage = [...stages.values()].find(({ id }) => id === value)
    if (stage?.kind === 'won' || stage?.kind === 'lost') onClosing(stage.kind)
    else
      carryOut({
        kind: 'edit-deal',
        dealId: deal.id,
        edit: { stageId: stage?.id ?? null, closedOn: null, lostReason: null, lostForFeatureId: null },
      })
  }
  return (
    <Select
      label={`Stage of ${deal.name}`}
      hideLabel
      value={deal.stageId ?? none}
      options={options}
      disabled={disabled}
      onChange={choose}
    />
  )
}
