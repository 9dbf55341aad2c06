import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { MenuEntries } from './menu-entries.tsx'
import type { MenuEntry } from './menu-entry.ts'
import css from './popup.module.css'

/** An element, or a place such as where the pointer was. */
export type MenuAnchor = Element | { readonly getBoundingClientRect: () => DOMRect }

export interface AnchoredMenuProps {
  readonly open: boolean
  /** Keep it while the menu closes, or the menu leaves from a corner of the window. */
  readonly anchor: MenuAnchor | null
  /** What the menu is about, for those who cannot see what it hangs on. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onOpenChange: (open: boolean) => void
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
}

export function AnchoredMenuPopup({
  open,
  anchor,
  label,
  entries,
  onOpenChange,
  side = 'bottom',
  align = 'start',
}: AnchoredMenuProps): ReactNode {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} modal={false}>
      <Base.Portal>
        <Base.Positioner className={css['positioner']} anchor={anchor} side={side} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={css['popup']} aria-label={label} finalFocus={() => (anchor instanceof HTMLElement ? anchor : true)}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
