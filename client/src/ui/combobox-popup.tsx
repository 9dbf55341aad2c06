import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
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
          <Base.List>
            {(option: Option) => (
              <Base.Item key={option.value} className={css['item']} value={option} disabled={option.disabled}>
                {option.icon !== undefined && <span className={css['lead']}>{option.icon}</span>}
                <span className={css['words']}>
                  {option.label}
                  {option.hint !== undefined && <span className={css['hint']}>{option.hint}</span>}
                </span>
                <Base.ItemIndicator className={css['trail']}>
                  <Check size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
