import { Combobox as Base } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ComboboxPopup } from './combobox-popup.tsx'
import control from './control.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import css from './multi-combobox.module.css'
import type { Option } from './option.ts'

export interface MultiComboboxProps<Value extends string> extends FieldProps {
  readonly values: readonly Value[]
  readonly options: readonly Option<Value>[]
  readonly onChange: (values: readonly Value[]) => void
  readonly placeholder?: string | undefined
  readonly empty?: string | undefined
}

/** Type to find some of many; what is chosen stands before the text and leaves with Backspace. */
export function MultiCombobox<Value extends string>(props: MultiComboboxProps<Value>): ReactNode {
  const { values, options, onChange, placeholder, empty, ...field } = props
  const chosen = values.flatMap((value) => options.find((option) => option.value === value) ?? [])
  return (
    <Field {...field}>
      <Base.Root<Option<Value>, true>
        multiple
        items={options}
        value={chosen}
        isItemEqualToValue={(one, other) => one.value === other.value}
        onValueChange={(next) => onChange(next.map((option) => option.value))}
        autoHighlight
      >
        <Base.InputGroup className={control['control']}>
          <Base.Chips className={css['chips']} aria-label={chosen.length > 0 ? field.label : undefined}>
            {chosen.map((option) => (
              <Base.Chip key={option.value} className={css['chip']} aria-label={option.label}>
                {option.label}
                <Base.ChipRemove className={css['remove']} aria-label={`Remove ${option.label}`}>
                  <X size={12} />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input className={control['inner']} placeholder={chosen.length === 0 ? placeholder : undefined} />
          </Base.Chips>
        </Base.InputGroup>
        <ComboboxPopup empty={empty} />
      </Base.Root>
    </Field>
  )
}
