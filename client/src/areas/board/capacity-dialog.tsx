import type { Horizon } from '@parley/shared/model/feature.ts'
import { useState, type ReactNode } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useBoard, useDesk } from './board-context.ts'
import { laneNames } from '../../words/feature-names.ts'

export function CapacityDialog(): ReactNode {
  const lane = useDesk((desk) => desk.capacityOf)
  return lane === null ? null : <Capacity key={lane} lane={lane} />
}

const most = 100_000

function Capacity({ lane }: { readonly lane: Horizon }): ReactNode {
  const { model, moves } = useBoard()
  const before = usePlan((plan) => plan.settings.capacities[lane])
  const [personDays, setPersonDays] = useState<number | null>(before ?? null)

  function close(): void {
    model.desk.setState({ capacityOf: null })
  }

  function save(value: number | null): void {
    moves.setCapacity(lane, value)
    close()
  }

  return (
    <Dialog
      open
      size="sm"
      onClose={close}
      title={`Capacity of ${laneNames[lane]}`}
      description="How much work fits in. The lane says when its features need more."
      footer={
        <>
          {before !== undefined && (
            <Button variant="ghost" onClick={() => save(null)}>
              No limit
            </Button>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={() => save(personDays)}>
            Set capacity
          </Button>
        </>
      }
    >
      <NumberField label="Capacity" unit="person-days" value={personDays} onChange={setPersonDays} min={0} max={most} />
    </Dialog>
  )
}
