import { Switch as Base } from '@base-ui/react/switch'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './switch.module.css'

export interface SwitchProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

/** A setting that applies at once. */
export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps): ReactNode {
  const id = useId()
  return (
    <div className={css['row']}>
      <span className={css['words']}>
        <label htmlFor={`${id}control`}>{label}</label>
        {hint !== undefined && (
          <span id={`${id}hint`} className={css['hint']}>
            {hint}
          </span>
        )}
      </span>
      <Base.Root
        id={`${id}control`}
        className={css['track']}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
      >
        <Base.Thumb className={css['thumb']} />
      </Base.Root>
    </div>
  )
}
