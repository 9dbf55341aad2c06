import { CSPProvider } from '@base-ui/react/csp-provider'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './control.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import type { Option } from './option.ts'
import popup from './popup.module.css'

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | null
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string | undefined
}

export function Select<Value extends string>({
  value,
  options,
  onChange,
  placeholder = 'Choose',
  ...field
}: SelectProps<Value>): ReactNode {
  return (
    <Field {...field}>
      {/* The policy of the page forbids the style element that would hide a scrollbar here. */}
      <CSPProvider disableStyleElements>
        <Base.Root<Value> value={value} items={options} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
          <Base.Trigger className={css['control']}>
            {options.find((option) => option.value === value)?.icon}
            <Base.Value className={css['value']} placeholder={placeholder} />
            <Base.Icon className={css['chevron']}>
              <ChevronsUpDown size={14} />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={popup['positioner']} sideOffset={4} alignItemWithTrigger={false} collisionPadding={8}>
              <Base.Popup className={popup['popup']}>
                <Base.List>
                  {options.map((option) => (
                    <Base.Item
                      key={option.value}
                      className={popup['item']}
                      value={option.value}
                      label={option.label}
                      disabled={option.disabled}
                    >
                      {option.icon !== undefined && <span className={popup['lead']}>{option.icon}</span>}
                      <span className={popup['words']}>
                        <Base.ItemText>{option.label}</Base.ItemText>
                        {option.hint !== undefined && <span className={popup['hint']}>{option.hint}</span>}
                      </span>
                      <Base.ItemIndicator className={popup['trail']}>
                        <Check size={14} />
                      </Base.ItemIndicator>
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      </CSPProvider>
    </Field>
  )
}
