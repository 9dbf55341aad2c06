import { horizons, type Feature, type Horizon } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useMay, useStores } from '../../store/hooks.ts'
import { Menu } from '../../ui/menu.tsx'
import picker from './picker.module.css'
import { Property, Value } from './property.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface HorizonPropertyProps {
  readonly feature: Feature
}

/** Moves a feature to the end of another horizon, where it pushes nothing down. */
export function HorizonProperty({ feature }: HorizonPropertyProps): ReactNode {
  const { plan } = useStores()
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const shown = <Value unset={feature.horizon === 'none'}>{laneNames[feature.horizon]}</Value>
  function handleChange(value: string): void {
    const horizon = horizons.find((one) => one === value)
    if (horizon === undefined || horizon === feature.horizon) return
    const after = plan.getState().lanes[horizon].at(-1) ?? null
    carryOut({ kind: 'move-feature', featureId: feature.id, place: { horizon, after, before: null } })
  }
  return (
    <Property name="Horizon">
      {canWrite ? (
        <Menu
          trigger={
            <button type="button" className={picker['trigger']} aria-label={`Horizon: ${laneNames[feature.horizon]}`}>
              {shown}
            </button>
          }
          entries={[{ kind: 'choice', id: 'horizon', label: 'Move to', value: feature.horizon, options, onChange: handleChange }]}
        />
      ) : (
        shown
      )}
    </Property>
  )
}

const options = horizons.map((horizon: Horizon) => ({ value: horizon, label: laneNames[horizon] }))
