import { DragOverlay } from '@dnd-kit/core'
import { memo, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useDrag } from './board-context.ts'
import css from './board.module.css'
import { CardView } from './card-view.tsx'

/** The card in the hand. */
export const CardOverlay = memo(function CardOverlay(): ReactNode {
  const featureId = useDrag((drag) => (drag.kind === 'dragging' ? drag.featureId : null))
  const count = useDrag((drag) => (drag.kind === 'dragging' ? drag.ids.length : 0))
  const byKey = useDrag((drag) => drag.kind === 'dragging' && drag.byKey)
  return createPortal(
    <DragOverlay dropAnimation={null} zIndex={25}>
      {featureId !== null && (
        <div
          className={css['carried']}
          data-overlay=""
          data-keyboard={byKey ? '' : undefined}
          data-stack={count > 1 ? '' : undefined}
          aria-hidden
          inert
        >
          <CardView featureId={featureId} />
          {count > 1 && <span className={css['stack']}>{count}</span>}
        </div>
      )}
    </DragOverlay>,
    document.body,
  )
})
