import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import css from './tooltip.module.css'

export interface TooltipPopupProps {
  readonly anchor: Element
  readonly label: string
  readonly shortcut: string | undefined
  readonly side: 'top' | 'bottom' | 'left' | 'right'
  readonly onClose: () => void
}

export function TooltipPopup({ anchor, label, shortcut, side, onClose }: TooltipPopupProps): ReactNode {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner className={css['positioner']} anchor={anchor} side={side} sideOffset={6}>
          <Base.Popup className={css['popup']}>
            {label}
            {shortcut !== undefined && <Kbd shortcut={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
