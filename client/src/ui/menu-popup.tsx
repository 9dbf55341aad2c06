import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { MenuEntries } from './menu-entries.tsx'
import type { MenuEntry } from './menu-entry.ts'
import css from './popup.module.css'

export interface MenuProps {
  /** A `Button` or `IconButton`; it needs no handler of its own. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
}

export function MenuPopup({ trigger, entries, side = 'bottom', align = 'start' }: MenuProps): ReactNode {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={css['positioner']} side={side} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={css['popup']}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
