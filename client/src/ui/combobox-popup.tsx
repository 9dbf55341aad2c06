import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactNode } from 'react'
import { OptionItem } from './option-item.tsx'
import type { Option } from './option.ts'
import css from './popup.module.css'

export interface ComboboxPopupProps {
  readonly empty?: string | undefined
}

/** The list under a combobox, for one choice or many. */
export function ComboboxPopup({ empty = 'Nothing matches' }: ComboboxPopupProps): ReactNode {
  return (
    <Base.Portal>
      <Base.Positioner className={css['positioner']} sideOffset={4} collisionPadding={8}>
        <Base.Popup className={css['popup']}>
          <Base.Empty className={css['empty']}>{empty}</Base.Empty>
          <Base.List>{(option: Option) => <OptionItem key={option.value} option={option} />}</Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
