import { memo, type ReactNode } from 'react'
import { useDesk } from './board-context.ts'
import css from './board.module.css'
import { FoldedLane } from './folded-lane.tsx'
import { Lane } from './lane.tsx'
import { boardLanes } from './lanes.ts'
import { isOpen } from './shown-state.ts'

export const Lanes = memo(function Lanes(): ReactNode {
  const unfolded = useDesk((desk) => desk.unfolded)
  return (
    <div className={css['lanes']} data-lanes="">
      {boardLanes.map((lane) => (isOpen(lane, unfolded) ? <Lane key={lane} lane={lane} /> : <FoldedLane key={lane} lane={lane} />))}
    </div>
  )
})
