import { useDroppable } from '@dnd-kit/core'
import type { Lane } from '@parley/shared/model/feature.ts'
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useView } from '../../store/hooks.ts'
import { useBoard, useDrag, useShown } from './board-context.ts'
import css from './board.module.css'
import { cardGap } from './card-size.ts'
import { glideOn } from './glide.ts'
import { LaneFoot } from './lane-foot.tsx'
import { slotTop, type LaneLayout } from './lane-layout.ts'
import { isHorizon } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'
import { createLaneView } from './lane-view.ts'
import { RemoteGhosts } from './remote-ghosts.tsx'
import { countRender } from './render-count.ts'
import { Row } from './row.tsx'
import { rowPlaces } from './row-places.ts'
import { useVisible } from './use-visible.ts'

export interface LaneListProps {
  readonly lane: Lane
}

/** The cards of a lane. Only those on the screen are drawn, and none of them is measured. */
export function LaneList({ lane }: LaneListProps): ReactNode {
  'use no memo'
  countRender('lane')
  const { model } = useBoard()
  const scroller = useRef<HTMLDivElement | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const layout = useShown((shown) => shown.layouts[lane])
  const dragged = useDrag((drag) => drag.dragged)
  const active = useDrag((drag) => (drag.kind === 'dragging' && drag.from === lane ? drag.featureId : null))
  const over = useDrag((drag) => (drag.kind === 'dragging' && drag.over === lane ? drag.index : -1))
  const height = useDrag((drag) => (drag.kind === 'dragging' ? drag.gap : 0))
  const resting = model.resting(layout, dragged)
  const pinned = useShown((shown) => (shown.tabStop === null ? -1 : resting.indexOf(shown.tabStop)))
  const isRanked = useView((view) => view.laneOrder === 'score') && isHorizon(lane)
  const { setNodeRef } = useDroppable({ id: lane, disabled: !isHorizon(lane) })
  const visible = useVisible(scroller, resting, pinned)
  const target = isRanked ? -1 : over
  const gap = target >= 0 ? height : 0
  useLaneView(lane, scroller)
  useGlide(list, layout, dragged.size > 0)
  return (
    <div
      ref={(node) => {
        scroller.current = node
        setNodeRef(node)
      }}
      className={css['scroller']}
      data-scroller=""
      data-over={isRanked && over >= 0 ? '' : undefined}
    >
      <div
        ref={list}
        className={css['list']}
        data-dragging={dragged.size > 0 ? '' : undefined}
        style={{ blockSize: Math.max(layout.total, resting.total + gap) }}
      >
        {target >= 0 && (
          <div className={css['slot']} style={{ transform: `translateY(${slotTop(resting, target)}px)`, blockSize: gap - cardGap }} />
        )}
        <ul aria-label={laneNames[lane]} data-list="">
          {rowPlaces({ layout, resting, visible, active, target, gap }).map((row) => (
            <Row
              key={row.id}
              featureId={row.id}
              index={row.index}
              y={row.y}
              height={row.height}
              total={layout.ids.length}
              isHidden={row.isHidden}
            />
          ))}
        </ul>
        <RemoteGhosts lane={lane} layout={resting} />
      </div>
      {isRanked && over >= 0 && <p className={css['ranked']}>Ordered by score: a card dropped here takes the place its score gives it.</p>}
      <LaneFoot lane={lane} isEmpty={layout.ids.length === 0} />
    </div>
  )
}

function useLaneView(lane: Lane, scroller: RefObject<HTMLElement | null>): void {
  const { model } = useBoard()
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const view = createLaneView(element)
    view.remeasure()
    model.views.set(lane, view)
    return () => {
      model.views.delete(lane)
      view.close()
    }
  }, [lane, model, scroller])
}

/** Lets cards glide to their new places when somebody else moved a few; one's own moves are already where they belong. */
function useGlide(list: RefObject<HTMLElement | null>, layout: LaneLayout, isDragging: boolean): void {
  const before = useRef(layout)
  const { model } = useBoard()
  useLayoutEffect(() => {
    const previous = before.current
    before.current = layout
    if (previous === layout || isDragging || list.current === null) return
    glideOn({ list: list.current, previous, layout, isOwn: model.isOwnChange() })
  }, [layout, isDragging, list, model])
}
