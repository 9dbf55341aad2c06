import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './checkbox.module.css'

export interface CheckboxProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  /** What choosing it means, below the label. */
  readonly hint?: string | undefined
  /** A name for programs, at the end of the line. */
  readonly note?: string | undefined
  readonly checked: boolean
  /** Some of what it stands for is checked. */
  readonly mixed?: boolean | undefined
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

export function Checkbox({ label, hideLabel = false, hint, note, checked, mixed = false, onChange, disabled }: CheckboxProps): ReactNode {
  const id = useId()
  return (
    <span className={css['row']} data-hinted={hint === undefined ? undefined : ''}>
      <Base.Root
        id={id}
        className={css['box']}
        checked={checked}
        indeterminate={mixed}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-label={hideLabel ? label : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <Base.Indicator className={css['mark']}>
          {mixed ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      {!hideLabel && hint === undefined && <label htmlFor={id}>{label}</label>}
      {!hideLabel && hint !== undefined && (
        <span className={css['words']}>
          <label htmlFor={id}>{label}</label>
          <span id={`${id}-hint`} className={css['hint']}>
            {hint}
          </span>
        </span>
      )}
      {note !== undefined && <code className={css['note']}>{note}</code>}
    </span>
  )
}
