import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import css from './field.module.css'

export interface FieldProps {
  readonly label: string
  /** The label still names the control, but is not shown. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  /** Says what is wrong and how to mend it; marks the control as invalid. */
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

/** Label above, control, then the error or else the hint below. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  disabled,
  children,
}: FieldProps & { readonly children: ReactNode }): ReactNode {
  return (
    <Base.Root className={css['field']} invalid={error !== undefined} disabled={disabled}>
      <Base.Label className={css['label']} data-hidden={hideLabel ? '' : undefined}>
        {label}
      </Base.Label>
      {children}
      {hint !== undefined && error === undefined && <Base.Description className={css['hint']}>{hint}</Base.Description>}
      <Base.Error className={css['error']} match={error !== undefined}>
        {error}
      </Base.Error>
    </Base.Root>
  )
}
