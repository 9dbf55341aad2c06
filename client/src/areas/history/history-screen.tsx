import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useState, type ReactNode } from 'react'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { useMay } from '../../store/hooks.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import css from './history.module.css'
import { RecycleBin } from './recycle-bin.tsx'
import { TimeMachine } from './time-machine.tsx'

export interface HistoryScreenProps {
  readonly roadmapId: string
  readonly onOpen: (featureId: FeatureId) => void
}

type Shown = 'time' | 'bin'

/** The plan as it was, and what was deleted from it. */
export function HistoryScreen({ roadmapId, onOpen }: HistoryScreenProps): ReactNode {
  const [shown, setShown] = useState<Shown>('time')
  const editsPlan = useMay('edit-plan')
  const contributes = useMaySales('contribute')
  return (
    <section className={css['screen']} aria-label="History">
      {(editsPlan || contributes) && (
        <SegmentedControl<Shown>
          label="Show"
          value={shown}
          options={[
            { value: 'time', label: 'Time machine' },
            { value: 'bin', label: 'Recycle bin' },
          ]}
          onChange={setShown}
        />
      )}
      {shown === 'time' ? (
        <TimeMachine roadmapId={roadmapId} onOpen={onOpen} />
      ) : (
        <IdentityCheck>
          <RecycleBin roadmapId={roadmapId} />
        </IdentityCheck>
      )}
    </section>
  )
}
