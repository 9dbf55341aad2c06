import { Field as Base } from '@base-ui/react/field'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import css from './control.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter, or ⌘/Ctrl Enter where Enter makes a new line. */
  readonly onSubmit?: (() => void) | undefined
  readonly type?: 'text' | 'search' | 'email' | 'url' | 'password' | 'date' | undefined
  readonly multiline?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly required?: boolean | undefined
  readonly autoComplete?: string | undefined
  /** How the browser and password managers tell the fields of a form apart. */
  readonly name?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'email' | undefined
  readonly inputRef?: Ref<HTMLElement> | undefined
}

export function TextField(props: TextFieldProps): ReactNode {
  const {
    value,
    onChange,
    onSubmit,
    type = 'text',
    multiline = false,
    placeholder,
    maxLength,
    required,
    autoComplete,
    name,
    inputMode,
    inputRef,
    ...field
  } = props

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || onSubmit === undefined) return
    if (multiline && !event.metaKey && !event.ctrlKey) return
    event.preventDefault()
    onSubmit()
  }

  return (
    <Field {...field}>
      <Base.Control
        ref={inputRef}
        className={multiline ? `${css['control']} ${css['text']}` : css['control']}
        value={value}
        onValueChange={(next) => onChange(next)}
        onKeyDown={handleKeyDown}
        placeholder={placeholder}
        maxLength={maxLength}
        required={required}
        autoComplete={autoComplete ?? 'off'}
        name={name}
        inputMode={inputMode}
        {...(multiline ? { render: <textarea rows={3} /> } : { type })}
      />
    </Field>
  )
}
