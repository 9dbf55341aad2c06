import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './checkbox.module.css'

export interface CheckboxProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly checked: boolean
  /** Some of what it stands for is checked. */
  readonly mixed?: boolean | undefined
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

export function Checkbox({ label, hideLabel = false, checked, mixed = false, onChange, disabled }: CheckboxProps): ReactNode {
  const id = useId()
  return (
    <span className={css['row']}>
      <Base.Root
        id={id}
        className={css['box']}
        checked={checked}
        indeterminate={mixed}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-label={hideLabel ? label : undefined}
      >
        <Base.Indicator className={css['mark']}>
          {mixed ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
    </span>
  )
}
