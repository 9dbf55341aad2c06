import type { Lane as LaneId } from '@parley/shared/model/feature.ts'
import { memo, useState, type ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { AddFeature } from './add-feature.tsx'
import { useDesk } from './board-context.ts'
import css from './board.module.css'
import { LaneHeader } from './lane-header.tsx'
import { LaneList } from './lane-list.tsx'
import { isHorizon } from './lanes.ts'

export interface LaneProps {
  readonly lane: LaneId
}

export const Lane = memo(function Lane({ lane }: LaneProps): ReactNode {
  const [headingId] = useState(() => `lane-${lane}`)
  const canWrite = useMay('edit-plan')
  const isAdding = useDesk((desk) => desk.adding?.lane === lane && desk.adding.end === 'top')
  return (
    <section className={css['lane']} data-lane={lane} aria-labelledby={headingId}>
      <LaneHeader lane={lane} headingId={headingId} />
      {canWrite && isAdding && isHorizon(lane) && <AddFeature lane={lane} end="top" />}
      <LaneList lane={lane} />
    </section>
  )
})
