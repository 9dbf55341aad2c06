import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { ComboboxPopup } from './combobox-popup.tsx'
import css from './control.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import type { Option } from './option.ts'

export interface ComboboxProps<Value extends string> extends FieldProps {
  readonly value: Value | null
  readonly options: readonly Option<Value>[]
  /** Null when the text is cleared. */
  readonly onChange: (value: Value | null) => void
  readonly onQuery?: ((query: string) => void) | undefined
  readonly placeholder?: string | undefined
  /** Said when nothing matches. */
  readonly empty?: string | undefined
}

/** Type to find one of many. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>): ReactNode {
  const { value, options, onChange, onQuery, placeholder, empty, ...field } = props
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Field {...field}>
      <Base.Root<Option<Value>>
        items={options}
        value={chosen}
        isItemEqualToValue={(one, other) => one.value === other.value}
        onValueChange={(next) => onChange(next?.value ?? null)}
        onInputValueChange={(query) => onQuery?.(query)}
        autoHighlight
      >
        <Base.InputGroup className={css['control']}>
          <Base.Input className={css['inner']} placeholder={placeholder} />
          <Base.Trigger className={css['step']}>
            <ChevronsUpDown size={14} />
          </Base.Trigger>
        </Base.InputGroup>
        <ComboboxPopup empty={empty} />
      </Base.Root>
    </Field>
  )
}
