import { useDraggable } from '@dnd-kit/core'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { memo, type ReactNode } from 'react'
import { useMay, useView } from '../../store/hooks.ts'
import { useDesk } from './board-context.ts'
import css from './board.module.css'
import { CardView } from './card-view.tsx'
import { RemoteOutline } from './remote-outline.tsx'
import { countRender } from './render-count.ts'

export interface RowProps {
  readonly featureId: FeatureId
  /** Place in the lane, from 0. */
  readonly index: number
  readonly y: number
  readonly height: number
  readonly total: number
  /** In the hand: its place stays in the page so that the pointer and the focus are not lost. */
  readonly isHidden: boolean
}

/** A card in its lane: all that moves, so that the card itself need not be drawn again. */
export const Row = memo(function Row({ featureId, index, y, height, total, isHidden }: RowProps): ReactNode {
  countRender('row')
  const canWrite = useMay('edit-plan')
  const isEditing = useDesk((desk) => desk.editing === featureId)
  const isOpened = useDesk((desk) => desk.opened === featureId)
  const isSelected = useView((view) => view.selection.has(featureId))
  const { setNodeRef, listeners } = useDraggable({ id: featureId, disabled: !canWrite || isEditing })
  return (
    <li
      ref={setNodeRef}
      className={css['row']}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-card={featureId}
      data-hidden={isHidden ? '' : undefined}
      data-opened={isOpened ? '' : undefined}
      data-selected={isSelected ? '' : undefined}
      data-movable={canWrite ? '' : undefined}
      style={{ transform: `translateY(${y}px)`, blockSize: height }}
      {...listeners}
    >
      <CardView featureId={featureId} />
      <RemoteOutline featureId={featureId} />
    </li>
  )
})
