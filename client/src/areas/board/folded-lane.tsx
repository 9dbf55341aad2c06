import { useDroppable } from '@dnd-kit/core'
import type { Lane } from '@parley/shared/model/feature.ts'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoard, useDrag, useShown } from './board-context.ts'
import css from './board.module.css'
import { isHorizon } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface FoldedLaneProps {
  readonly lane: Lane
}

/** A lane that is out of the way until it is wanted. What is dropped on it goes to its top. */
export function FoldedLane({ lane }: FoldedLaneProps): ReactNode {
  const { model } = useBoard()
  const count = useShown((shown) => shown.layouts[lane].ids.length)
  const isOver = useDrag((drag) => drag.kind === 'dragging' && drag.over === lane)
  const { setNodeRef } = useDroppable({ id: lane, disabled: !isHorizon(lane) })
  return (
    <section ref={setNodeRef} className={css['folded']} data-over={isOver ? '' : undefined} aria-label={laneNames[lane]}>
      <button
        type="button"
        className={css['unfold']}
        aria-expanded={false}
        title={`Show ${laneNames[lane]}`}
        onClick={() => model.desk.setState(({ unfolded }) => ({ unfolded: new Set([...unfolded, lane]) }))}
      >
        <ChevronRight size={14} />
        <span className={css['foldedName']}>{laneNames[lane]}</span>
        <span className={css['count']}>{count}</span>
      </button>
    </section>
  )
}
