import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useBoard, useDesk } from './board-context.ts'
import type { Desk } from './desk-state.ts'
import { focusCard } from './focus-card.ts'
import { withoutDragged } from './lane-layout.ts'
import { laneNames } from '../../words/feature-names.ts'

/** Asks for the exact place of a card: the way for lanes too long to drag through. */
export function PositionDialog(): ReactNode {
  const placing = useDesk((desk) => desk.placing)
  return placing === null ? null : <Placing key={placing.featureId} placing={placing} />
}

function Placing({ placing: { featureId, lane } }: { readonly placing: NonNullable<Desk['placing']> }): ReactNode {
  const { model, moves } = useBoard()
  const layout = model.shown.getState().layouts[lane]
  const last = withoutDragged(layout, new Set([featureId])).ids.length + 1
  const [position, setPosition] = useState<number | null>(() => Math.max(0, layout.indexOf(featureId)) + 1)

  function close(): void {
    model.desk.setState({ placing: null })
    requestAnimationFrame(() => focusCard(model, featureId))
  }

  function move(): void {
    if (position === null) return
    const index = Math.min(last, Math.max(1, position)) - 1
    if (moves.move([featureId], { lane, index }))
      moves.say(`Moved ${model.titleOf(featureId)} to ${laneNames[lane]}, position ${index + 1} of ${last}.`)
    close()
  }

  return (
    <Dialog
      open
      size="sm"
      onClose={close}
      title={`Position in ${laneNames[lane]}`}
      description={model.titleOf(featureId)}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={move}>
            Move
          </Button>
        </>
      }
    >
      <NumberField label="Position" hint={`1 is the top, ${last} the bottom.`} value={position} onChange={setPosition} min={1} max={last} />
    </Dialog>
  )
}
