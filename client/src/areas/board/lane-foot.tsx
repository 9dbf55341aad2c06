import type { Lane } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { AddFeature } from './add-feature.tsx'
import { AddFeatureButton } from './add-feature-button.tsx'
import { useDesk } from './board-context.ts'
import { EmptyLane } from './empty-lane.tsx'
import { isHorizon } from './lanes.ts'

export interface LaneFootProps {
  readonly lane: Lane
  readonly isEmpty: boolean
}

/** Below the last card. */
export function LaneFoot({ lane, isEmpty }: LaneFootProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const isAdding = useDesk((desk) => desk.adding?.lane === lane && desk.adding.end === 'bottom')
  return (
    <>
      {isEmpty && <EmptyLane lane={lane} />}
      {canWrite && isHorizon(lane) && (isAdding ? <AddFeature lane={lane} end="bottom" /> : <AddFeatureButton lane={lane} />)}
    </>
  )
}
