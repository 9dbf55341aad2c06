import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import css from './popover.module.css'

export interface PopoverProps {
  readonly trigger: ReactElement
  readonly title: string
  /** The title names the popover for all, and is shown unless this is set. */
  readonly hideTitle?: boolean | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly control?: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void } | undefined
  readonly children: ReactNode
}

export function PopoverPopup({
  trigger,
  title,
  hideTitle = false,
  side = 'bottom',
  align = 'start',
  control,
  children,
}: PopoverProps): ReactNode {
  return (
    <Base.Root open={control?.open} onOpenChange={(open) => control?.onOpenChange(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={css['positioner']} side={side} align={align} sideOffset={6} collisionPadding={8}>
          <Base.Popup className={css['popup']}>
            <Base.Title className={css['title']} data-hidden={hideTitle ? '' : undefined}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
