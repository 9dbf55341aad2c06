import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Button } from './button.tsx'
import css from './dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  /** Called for Escape, the cross and a press outside; focus returns to what opened it. */
  readonly onClose: () => void
  readonly title: string
  readonly description?: string | undefined
  /** 420, 560 or 760 px wide. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode
  readonly children?: ReactNode
}

export function Dialog({ open, onClose, title, description, size = 'md', initialFocus, footer, children }: DialogProps): ReactNode {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['backdrop']} />
        <Base.Viewport className={css['viewport']}>
          <Base.Popup className={css['popup']} data-size={size} initialFocus={initialFocus}>
            <Base.Title className={css['title']}>{title}</Base.Title>
            {description !== undefined && <Base.Description className={css['description']}>{description}</Base.Description>}
            <div className={css['body']}>{children}</div>
            {footer !== undefined && <footer className={css['footer']}>{footer}</footer>}
            {/* Last in order, so that focus starts at the first field. */}
            <div className={css['close']}>
              <Base.Close render={<Button variant="ghost" icon={<X size={16} />} aria-label="Close" />} />
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
