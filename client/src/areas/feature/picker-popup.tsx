import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactNode } from 'react'
import { OptionItem } from '../../ui/option-item.tsx'
import type { Option } from '../../ui/option.ts'
import popup from '../../ui/popup.module.css'
import css from './picker.module.css'

export interface PickerPopupProps {
  readonly label: string
  readonly empty: string
}

/** The list that opens under a property, with a line to type into that narrows it. */
export function PickerPopup({ label, empty }: PickerPopupProps): ReactNode {
  return (
    <Base.Portal>
      <Base.Positioner className={popup['positioner']} align="start" sideOffset={4} collisionPadding={8}>
        <Base.Popup className={popup['popup']} aria-label={label}>
          <Base.Input className={css['search']} aria-label={label} placeholder={label} />
          <Base.Empty className={popup['empty']}>{empty}</Base.Empty>
          <Base.List className={css['list']}>{(option: Option) => <OptionItem key={option.value} option={option} />}</Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
