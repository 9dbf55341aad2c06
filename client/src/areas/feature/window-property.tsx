import type { Feature } from '@parley/shared/model/feature.ts'
import type { Window } from '@parley/shared/model/window.ts'
import { CalendarDays } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Popover } from '../../ui/popover.tsx'
import picker from './picker.module.css'
import { Property, Value } from './property.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { WindowFields } from '../../parts/window-fields.tsx'
import { windowText } from '../../words/window-text.ts'

export interface WindowPropertyProps {
  readonly feature: Feature
}

export function WindowProperty({ feature }: WindowPropertyProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const [open, setOpen] = useState(false)
  const { window } = feature
  const told = window === null ? 'No dates' : windowText(window)
  const shown = (
    <Value icon={window !== null && <CalendarDays size={14} />} unset={window === null}>
      {told}
    </Value>
  )
  function write(next: Window | null): void {
    carryOut({ kind: 'edit-feature', featureId: feature.id, edit: { window: next } })
  }
  return (
    <Property name="Window">
      {canWrite ? (
        <Popover
          title="Window"
          align="end"
          control={{ open, onOpenChange: setOpen }}
          trigger={
            <button type="button" className={picker['trigger']} aria-label={`Window: ${told}`}>
              {shown}
            </button>
          }
        >
          <WindowFields
            window={window}
            onChange={write}
            onClear={() => {
              write(null)
              setOpen(false)
            }}
          />
        </Popover>
      ) : (
        shown
      )}
    </Property>
  )
}
