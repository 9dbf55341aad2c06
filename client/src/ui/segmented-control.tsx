import { RadioGroup } from '@base-ui/react/radio-group'
import { Radio } from '@base-ui/react/radio'
import type { ReactNode } from 'react'
import type { Option } from './option.ts'
import css from './segmented-control.module.css'

export interface SegmentedControlProps<Value extends string> {
  readonly label: string
  readonly value: Value | null
  /** Two to five; more belong in a select. */
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean | undefined
}

export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
}: SegmentedControlProps<Value>): ReactNode {
  return (
    <RadioGroup<Value | null>
      className={css['group']}
      aria-label={label}
      value={value}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      {options.map((option) => (
        <Radio.Root key={option.value} className={css['option']} value={option.value} disabled={option.disabled}>
          {option.icon}
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
