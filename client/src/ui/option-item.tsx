import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Option } from './option.ts'
import css from './popup.module.css'

export interface OptionItemProps {
  readonly option: Option
}

/** One choice in the list of a combobox or a picker. */
export function OptionItem({ option }: OptionItemProps): ReactNode {
  return (
    <Base.Item className={css['item']} value={option} disabled={option.disabled}>
      {option.icon !== undefined && <span className={css['lead']}>{option.icon}</span>}
      <span className={css['words']}>
        {option.label}
        {option.hint !== undefined && <span className={css['hint']}>{option.hint}</span>}
      </span>
      <Base.ItemIndicator className={css['trail']}>
        <Check size={14} />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
