import { Field as Base } from '@base-ui/react/field'
import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import css from './control.module.css'
import { Field, type FieldProps } from './field.tsx'

export interface PasswordFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  /** Whether a password manager should fill in a known password or offer a new one. */
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ value, onChange, name, autoComplete, ...field }: PasswordFieldProps): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <Field {...field}>
      <span className={css['control']} data-invalid={field.error === undefined ? undefined : ''}>
        <Base.Control
          className={css['inner']}
          type={isShown ? 'text' : 'password'}
          value={value}
          onValueChange={(next) => onChange(next)}
          name={name}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button
          type="button"
          className={css['step']}
          aria-label={`Show ${field.label.toLowerCase()}`}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff size={14} /> : <Eye size={14} />}
        </button>
      </span>
    </Field>
  )
}
